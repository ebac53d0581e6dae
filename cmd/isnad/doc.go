// Isnad answers questions from news reports with each source's own answer and its verbatim words.
//
//	isnad load reports/
//	isnad ask "How many civilians are trapped?"
//
// This is the guided tour of the program, bottom up.
//
// # Reading
//
// [isnad/corpus/text] cuts writing into tokens and sentences that remember their bytes and gives words a normal form in
// which spellings meet. Its folders number and date read figures and times. [isnad/corpus/lexicon] knows which Arabic and
// English words mean the same, and the names of places, people and organisations; its data are plain files.
// [isnad/corpus/analysis] puts these together: one reading for reports, questions and drafts alike, so that a new word
// helps all three.
//
// # Loading
//
// [isnad/corpus/fetch] turns files, pages and feeds into documents; [isnad/corpus/furniture] finds what on a page is not
// the report. [isnad/corpus/extract] derives the claims of a document: figures, shares, dates, people, places, events and
// statements, each bound to the shortest clause that carries it, each with the chain of people it came through.
// [isnad/corpus/load] runs this on all cores, and [isnad/corpus/sqlite] saves each document with everything derived from
// it in one transaction. A claim has keys: the concepts, names and stems it speaks of, with the role each plays beside the
// value. The index is made of these keys; the store knows nothing of language.
//
// # Answering
//
// [isnad/answers] reads a question as an analysed text with one hole in it. The store finds the claims that share its keys;
// each is then aligned with the question, part by part: what is counted, what is done, who, where, when, whether it is
// denied. For words that share no meaning [isnad/corpus/kin] tells whether they keep the same company. A claim that lacks a
// part does not answer. What is left is grouped by document, its quotation compared with the
// stored bytes, and the documents' answers compared with each other. [isnad/answers/gold] measures all this.
//
// # Talking
//
// isnad/bot is one conversation for every network, with a folder for each of them: [isnad/bot/telegram],
// [isnad/bot/discord] and the page of [isnad/bot/web], which [isnad/bot/serve] keeps running and measures. What chats have
// asked, follow and set is kept behind [isnad/corpus/talk]. [isnad/bot/terminal] prints answers for this command.
// [isnad/config] has the settings; its example file documents them.
//
// This folder has a file for each subcommand, and app.go, which makes and closes the parts they share.
package main
