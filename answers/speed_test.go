package answers_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"isnad/answers"
	"isnad/corpus"
	"isnad/corpus/extract"
	"isnad/corpus/fetch"
	"isnad/corpus/lexicon"
	"isnad/corpus/load"
	"isnad/corpus/sqlite"
)

// speedClaims is how many claims questions are measured over; ISNAD_CLAIMS is another number, such as the million of the
// promise.
const speedClaims = 200_000

// BenchmarkAnswer measures a question from its words to the finished answer, over made-up reports in Arabic and English.
// The promise, with a million claims on two cores: typed questions 1 ms in the middle and 5 ms at the slowest hundredth,
// open ones 25 ms there.
func BenchmarkAnswer(b *testing.B) {
	if testing.Short() {
		b.Skip("loads many reports")
	}
	an := speedAnswerer(b)
	r := rand.New(rand.NewPCG(3, 4))
	for _, x := range []struct{ name, question string }{
		{"Typed", "How many {people} were {act} in {place}?"},
		{"TypedArabic", "كم عدد الذين قتلوا في {place}؟"},
		{"Did", "Did the talks in {place} succeed?"},
		{"Open", "What happened to the {people} in {place}?"},
		{"OpenCommon", "What do we know about the {people}?"},
	} {
		b.Run(x.name, func(b *testing.B) {
			var times []time.Duration
			answered := 0
			for b.Loop() {
				language := 0
				if x.name == "TypedArabic" {
					language = 1
				}
				question := speedFill(r, x.question, pick(r, speedPlaces)[language], language)
				start := time.Now()
				a, err := an.Answer(b.Context(), question, answers.Options{})
				if err != nil {
					b.Fatal(err)
				}
				times = append(times, time.Since(start))
				if len(a.Answers) > 0 {
					answered++
				}
			}
			slices.Sort(times)
			at := func(percent int) float64 { return times[(len(times)-1)*percent/100].Seconds() * 1000 }
			b.ReportMetric(at(50), "p50-ms")
			b.ReportMetric(at(99), "p99-ms")
			b.ReportMetric(float64(resident()), "resident-MB")
			b.ReportMetric(float64(answered)/float64(len(times))*100, "answered-%")
		})
	}
}

// speedAnswerer loads made-up reports until there are enough claims.
func speedAnswerer(b *testing.B) *answers.Answerer {
	want := speedClaims
	if s := os.Getenv("ISNAD_CLAIMS"); s != "" {
		var err error
		if want, err = strconv.Atoi(s); err != nil {
			b.Fatalf("ISNAD_CLAIMS is no number: %v", err)
		}
	}
	store, err := sqlite.Open(filepath.Join(b.TempDir(), "speed.db"))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { store.Close() })
	l := lexicon.Default()
	loader := load.Loader{Store: store, Extractor: extract.Extractor{Lexicon: l}, Fetcher: &fetch.Fetcher{Lexicon: l}}
	r := rand.New(rand.NewPCG(1, 2))
	for reports, claims := 0, 0; claims < want; {
		items := make([]fetch.Item, 1000)
		for i := range items {
			items[i].Document = speedReport(r, reports)
			reports++
		}
		report, err := loader.Items(context.Background(), items)
		if err != nil {
			b.Fatal(err)
		}
		claims += report.Claims
	}
	return &answers.Answerer{Store: store, Lexicon: l}
}

// What the made-up reports are about, English and Arabic side by side.
var (
	speedPlaces = [][2]string{{"Raqqa", "الرقة"}, {"Aleppo", "حلب"}, {"Damascus", "دمشق"}, {"Homs", "حمص"}, {"Idlib", "إدلب"}, {"Baghdad", "بغداد"}, {"Mosul", "الموصل"},
		{"Basra", "البصرة"}, {"Cairo", "القاهرة"}, {"Alexandria", "الإسكندرية"}, {"Beirut", "بيروت"}, {"Tripoli", "طرابلس"}, {"Amman", "عمان"}, {"Riyadh", "الرياض"},
		{"Jeddah", "جدة"}, {"Sanaa", "صنعاء"}, {"Aden", "عدن"}, {"Khartoum", "الخرطوم"}, {"Tunis", "تونس"}, {"Algiers", "الجزائر"}, {"Rabat", "الرباط"}, {"Gaza", "غزة"}}
	speedPeople    = [][2]string{{"civilians", "مدنياً"}, {"soldiers", "جندياً"}, {"children", "طفلاً"}, {"workers", "عاملاً"}, {"students", "طالباً"}, {"fighters", "مقاتلاً"}, {"passengers", "راكباً"}}
	speedActs      = [][2]string{{"killed", "قتل"}, {"wounded", "أصيب"}, {"arrested", "اعتقل"}, {"displaced", "نزح"}, {"rescued", "أنقذ"}, {"trapped", "حوصر"}}
	speedCauses    = [][2]string{{"an air strike", "غارة جوية"}, {"a flood", "فيضان"}, {"a fire", "حريق"}, {"an explosion", "انفجار"}, {"clashes", "اشتباكات"}, {"an earthquake", "زلزال"}}
	speedThings    = [][2]string{{"houses", "منزلاً"}, {"schools", "مدرسة"}, {"hospitals", "مستشفى"}, {"cars", "سيارة"}, {"shops", "متجراً"}}
	speedSentences = [2][]string{{
		"At least {number} {people} were {act} in {place} after {cause} on Sunday, {said} said.",
		"About {number} {things} were destroyed near the village of {name}, according to {said}.",
		"The talks in {place} did not succeed, {said} told reporters.",
		"{name}, a spokesman for the council of {place}, said aid for {number} families would arrive next week.",
	}, {
		"{act} {number} {people} في {place} جراء {cause} يوم الأحد، حسب ما قالت {said}.",
		"ودمر نحو {number} {things} قرب قرية {name}، بحسب {said}.",
		"وقالت {said} إن المفاوضات في {place} فشلت.",
		"وأكد {name} المتحدث باسم مجلس {place} أن مساعدات لنحو {number} عائلة ستصل الأسبوع المقبل.",
	}}
	speedSaid = [][2]string{{"the health ministry", "وزارة الصحة"}, {"the mayor", "رئيس البلدية"}, {"Reuters", "رويترز"}, {"a witness", "شاهد عيان"}, {"the army", "الجيش"}}
)

// pick favours the first of a list, as news favours a few places.
func pick(r *rand.Rand, list [][2]string) [2]string {
	return list[min(int(r.ExpFloat64()*float64(len(list))/3), len(list)-1)]
}

// speedReport makes up report number n: every other one is in Arabic.
func speedReport(r *rand.Rand, n int) corpus.Document {
	arabic := n % 2
	d := corpus.Document{ID: fmt.Sprint("report-", n), Outlet: fmt.Sprint("Outlet ", n%40), Language: [2]string{"en", "ar"}[arabic],
		Published: time.Date(2024, 1, 1, 8, 0, 0, 0, time.UTC).Add(time.Duration(n) * time.Hour)}
	place := pick(r, speedPlaces)[arabic]
	for range 8 {
		d.Text += speedFill(r, speedSentences[arabic][r.IntN(4)], place, arabic) + "\n"
	}
	return d
}

// speedFill puts a place, and at random the rest, into a sentence; language 0 is English, 1 Arabic.
func speedFill(r *rand.Rand, s, place string, language int) string {
	return strings.NewReplacer("{place}", place, "{people}", pick(r, speedPeople)[language], "{act}", pick(r, speedActs)[language],
		"{cause}", pick(r, speedCauses)[language], "{things}", pick(r, speedThings)[language], "{said}", pick(r, speedSaid)[language],
		"{number}", strconv.Itoa(2+r.IntN(900)), "{name}", strangeName(r, language)).Replace(s)
}

// strangeName makes up a name that no lexicon knows.
func strangeName(r *rand.Rand, language int) string {
	syllables := [2][]string{{"ba", "dor", "fen", "gul", "ham", "kir", "lod", "mar", "nef", "sal", "tur", "zan"}, {"با", "دور", "فن", "غول", "هام", "كير", "لود", "مار", "نيف", "سال", "تور", "زان"}}
	name := ""
	for range 3 {
		name += syllables[language][r.IntN(12)]
	}
	if language == 0 {
		name = strings.ToUpper(name[:1]) + name[1:]
	}
	return name
}

// resident returns the resident memory of the process in megabytes; 0 where it cannot be read.
func resident() int {
	if runtime.GOOS != "linux" {
		return 0
	}
	b, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	_, after, _ := strings.Cut(string(b), "VmRSS:")
	var kb int
	fmt.Sscan(after, &kb)
	return kb / 1024
}
