package serve

import (
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"isnad/bot"
)

// Metrics are the figures of the running bot, for Prometheus. It is a bot.Metrics.
type Metrics struct {
	registry    *prometheus.Registry
	questions   *prometheus.CounterVec
	answers     *prometheus.CounterVec
	abstentions *prometheus.CounterVec
	refused     *prometheus.CounterVec
	failed      *prometheus.CounterVec
	seconds     *prometheus.HistogramVec
	withheld    prometheus.Counter
	errors      *prometheus.CounterVec
	queue       *prometheus.GaugeVec
	notices     *prometheus.CounterVec
}

var _ bot.Metrics = (*Metrics)(nil)

// NewMetrics makes figures that all stand at zero. version is the program's.
func NewMetrics(version string) *Metrics {
	counter := func(name, help string, labels ...string) *prometheus.CounterVec {
		return prometheus.NewCounterVec(prometheus.CounterOpts{Namespace: "isnad", Name: name, Help: help}, labels)
	}
	m := &Metrics{
		registry:    prometheus.NewRegistry(),
		questions:   counter("questions_total", "Questions handled.", "network"),
		answers:     counter("answers_total", "Questions that at least one source answers.", "network"),
		abstentions: counter("abstentions_total", "Questions that no source answers.", "network"),
		refused:     counter("refused_total", "Messages refused: not allowed, too fast, too long.", "network"),
		failed:      counter("failures_total", "Questions that failed or took too long.", "network"),
		notices:     counter("notices_total", "Notices sent to followers.", "network"),
		errors:      counter("errors_total", "Errors, by where they happened.", "network", "where"),
		withheld:    prometheus.NewCounter(prometheus.CounterOpts{Namespace: "isnad", Name: "withheld_quotes_total", Help: "Quotations that no longer matched their document and were not shown."}),
		queue:       prometheus.NewGaugeVec(prometheus.GaugeOpts{Namespace: "isnad", Name: "queue", Help: "Messages that wait or are being handled."}, []string{"network"}),
		seconds: prometheus.NewHistogramVec(prometheus.HistogramOpts{Namespace: "isnad", Name: "answer_seconds", Help: "Time to handle a message, without the network.",
			Buckets: []float64{.0005, .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10}}, []string{"network"}),
	}
	build := prometheus.NewGaugeVec(prometheus.GaugeOpts{Namespace: "isnad", Name: "build_info", Help: "Always 1; the label is the version."}, []string{"version"})
	build.WithLabelValues(version).Set(1)
	m.registry.MustRegister(m.questions, m.answers, m.abstentions, m.refused, m.failed, m.seconds, m.withheld, m.errors, m.queue, m.notices, build,
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

// Question counts a message handled, by its outcome.
func (m *Metrics) Question(network, outcome string, took time.Duration) {
	switch outcome {
	case "answered":
		m.questions.WithLabelValues(network).Inc()
		m.answers.WithLabelValues(network).Inc()
	case "nothing":
		m.questions.WithLabelValues(network).Inc()
		m.abstentions.WithLabelValues(network).Inc()
	case "failed":
		m.questions.WithLabelValues(network).Inc()
		m.failed.WithLabelValues(network).Inc()
	case "refused":
		m.refused.WithLabelValues(network).Inc()
		return // took no time
	}
	m.seconds.WithLabelValues(network).Observe(took.Seconds())
}

// Withheld counts quotations that were not shown.
func (m *Metrics) Withheld(n int) { m.withheld.Add(float64(n)) }

// Error counts a failure.
func (m *Metrics) Error(network, where string) { m.errors.WithLabelValues(network, where).Inc() }

// Queue tells how many messages wait.
func (m *Metrics) Queue(network string, n int) { m.queue.WithLabelValues(network).Set(float64(n)) }

// Notice counts a notice sent.
func (m *Metrics) Notice(network string) { m.notices.WithLabelValues(network).Inc() }

// Corpus adds the size and age of what is stored; count is asked whenever the figures are read.
func (m *Metrics) Corpus(count func() (documents, claims int, newest time.Time, err error)) {
	gauge := func(name, help string, value func(documents, claims int, newest time.Time) float64) {
		m.registry.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{Namespace: "isnad", Name: name, Help: help}, func() float64 {
			d, c, newest, err := count()
			if err != nil {
				return -1
			}
			return value(d, c, newest)
		}))
	}
	gauge("documents", "Documents stored; -1 when the database does not answer.", func(d, _ int, _ time.Time) float64 { return float64(d) })
	gauge("claims", "Claims stored; -1 when the database does not answer.", func(_, c int, _ time.Time) float64 { return float64(c) })
	gauge("newest_report_timestamp_seconds", "When the newest report was published; 0 when no report has a date.", func(_, _ int, t time.Time) float64 {
		if t.IsZero() {
			return 0
		}
		return float64(t.Unix())
	})
}

// Channels adds whether each channel of a group is ready.
func (m *Metrics) Channels(g *Group) {
	for _, c := range g.Channels {
		m.registry.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{Namespace: "isnad", Name: "channel_ready",
			Help: "1 while the channel can take messages.", ConstLabels: prometheus.Labels{"channel": c.Name}}, func() float64 {
			if g.Ready()[c.Name] != nil {
				return 0
			}
			return 1
		}))
	}
}

// Handler shows the figures in the text format of Prometheus.
func (m *Metrics) Handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{})
}
