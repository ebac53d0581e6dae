package answers

// deniedNews leaves out what only calls something news where it is asked who denied it: «من نفى خبر استقالة الوزير», "who denied reports
// that the minister had resigned". Who denies it need not say so.
func (p *parser) deniedNews() {
	if p.q.Kind != Who || p.q.actOf("deny") < 0 {
		return
	}
	for i := range p.q.Items {
		if it := &p.q.Items[i]; !it.has("c:deny") && p.isOneOf(it, newsConcepts) {
			it.Optional = true
		}
	}
}

// newsConcepts are nouns for what is told.
var newsConcepts = conceptLists.Phrases("news")
