package number

// IsWord tells whether a folded word is a number word, with or without an Arabic conjunction, preposition or article.
func IsWord(norm string) bool {
	_, ok := words[norm]
	return ok
}
