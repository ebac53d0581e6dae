"""Writes spellout.tsv: numbers spelled out by two oracles that share nothing with the package under test.

    apt-get install python3-icu python3-num2words
    python3 spellout.py > spellout.tsv

ICU's RuleBasedNumberFormat gives Arabic (numbering, both genders, ordinals to 99) and English (plain, with "and",
ordinals). num2words gives Arabic in classical joined spelling. From both come the other cases by changing endings, the
other spellings of "hundred", clitics, and a counted noun. The rest are digits in every way they are written.
"""

import random
import re

import icu
from num2words import num2words

random.seed(20171011)
rows = {}


def add(text, value):
    text = " ".join(text.split(" ")) if "\u00a0" in text else " ".join(text.split())
    rows.setdefault(text, value)


def rbnf(locale, rules, value):
    f = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale(locale))
    f.setDefaultRuleSet(rules)
    return f.format(value)


def classical(value):
    """num2words 0.5.10 drops the "and" after some hundreds («تسعمائةتسعة»); it is put back."""
    return re.sub(r"(مائة|مئتان|مائتان)(?=[^ ])", r"\1 و ", num2words(value, lang="ar"))


def sample(n, low, high):
    return [random.randint(low, high) for _ in range(n)]


def genitive(s):
    """The genitive and accusative of spelled-out numbers: -un and -an become -in."""
    words = []
    for w in s.split():
        if w.endswith("ون") and "ملي" not in w and "تريل" not in w and "ترل" not in w and "بل" not in w:
            w = w[:-2] + "ين"
        elif w.endswith("تان") or w in ("إثنان", "وإثنان", "اثنان", "واثنان", "ألفان", "وألفان", "مليونان", "ومليونان"):
            w = w[:-2] + "ين"
        elif w in ("إثنا", "وإثنا", "اثنا", "واثنا", "إثنتا", "وإثنتا"):
            w = w[:-1] + "ي"
        words.append(w)
    return " ".join(words)


def feminine(s):
    """What counts feminine nouns: three to ten lose their ta marbuta, the ten of the teens takes it."""
    words = s.split()
    bare = {"ثلاثة": "ثلاث", "أربعة": "أربع", "خمسة": "خمس", "ستة": "ست", "سبعة": "سبع", "ثمانية": "ثماني", "تسعة": "تسع"}
    for i, w in enumerate(words):
        stem, prefix = (w[1:], "و") if w.startswith("و") and w[1:] in bare else (w, "")
        follows = words[i + 1] if i + 1 < len(words) else ""
        if stem in bare and follows == "عشر":
            words[i], words[i + 1] = prefix + bare[stem], "عشرة"
        elif stem in bare and (not follows or follows.startswith("و") and follows.endswith(("ون", "ين"))):
            words[i] = prefix + bare[stem]
    return " ".join(words)


values = list(range(0, 131)) + [200, 300, 400, 500, 600, 700, 800, 900, 1000, 2000, 3000, 10000, 11000, 12000, 100000, 200000,
    250000, 1000000, 2000000, 3000000, 10000000, 11000000, 100000000, 1000000000, 2000000000, 3000000000, 999999999999, 10**12]
values += sample(90, 131, 999) + sample(100, 1001, 9999) + sample(90, 10000, 99999) + sample(90, 100000, 999999)
values += sample(60, 10**6, 10**7) + sample(50, 10**7, 10**9) + sample(50, 10**9, 10**12 - 1)

nouns = ["شخصا", "قتيل", "مدني", "دولار", "أسرة"]
for v in values:
    a = rbnf("ar", "%spellout-cardinal-masculine", v)
    b = rbnf("ar", "%spellout-cardinal-feminine", v)
    n = rbnf("ar", "%spellout-numbering", v)
    add(n, v)
    if v > 2:
        add(random.choice([genitive(a), b, feminine(genitive(a))]).replace("مائة", random.choice(["مئة", "مائة", "مئه"])), v)
    if v > 2 and random.random() < 0.35:
        add(random.choice("وبل") + genitive(a) + " " + random.choice(nouns), v)
    if v > 12 and random.random() < 0.5:
        joined = genitive(classical(v))
        add(joined, v)
    elif v > 2 and random.random() < 0.4:
        add(classical(v), v)
    e = rbnf("en", "%spellout-cardinal", v)
    add(random.choice([e, e, e.capitalize(), e.replace("-", " ")]), v)
    if v > 100:
        add(rbnf("en", "%spellout-cardinal-verbose", v) + random.choice(["", " people", " of them"]), v)
for v in range(1, 100):
    add(rbnf("ar", "%spellout-ordinal-masculine", v), v)
    add(rbnf("ar", "%spellout-ordinal-feminine", v), v)
    add("the " + rbnf("en", "%spellout-ordinal", v) + " man", v)
    add(f"the {v}{'th' if 10 < v % 100 < 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(v % 10, 'th')} man", v)
for v in sample(40, 100, 100000):
    add("the " + rbnf("en", "%spellout-ordinal", v) + " man", v)

indic = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
persian = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
for v in sample(60, 1000, 10**9):
    comma = f"{v:,}"
    add(f"قتل {comma} شخص", v)
    add(f"{comma} people", v)
    add(f"نزح {comma.replace(',', chr(0xA0))} مدني", v)
    add(f"{comma.replace(',', chr(0x2009))} people", v)
    add(f"{comma.replace(',', chr(0x202F))} نازح", v)
    add(f"مقتل {comma.replace(',', ' ')} مدني", v)
    add(f"{comma.translate(indic).replace(',', '٬')} شخص", v)
    add(f"{comma.translate(indic).replace(',', '،')} شخص", v)
    add(f"{str(v).translate(persian)} شخص", v)
    add(f"و{str(v).translate(indic)} شخص", v)
    if v >= 10**6:
        add(f"{comma.replace(',', '.')} شخص", v)
for v in sample(60, 11, 99999):
    d = v / 100
    s = f"{d:.2f}".rstrip("0").rstrip(".")
    add(f"{s} في المئة", d)
    add(f"{s.translate(indic).replace('.', '٫')}٪", d)
    add(f"{s} percent", d)
    if "." in s:
        add(f"إلى {s.replace('.', ',')} نقطة", d)
        whole, decimals = s.split(".")
        if not (len(whole) >= 3) and whole != "0":
            add(f"{decimals}ر{whole} بالمئة", d)
    add(f"%{s} من السكان", d)
for v in sample(40, 11, 999):
    d = v / 10
    s = f"{d:.1f}".rstrip("0").rstrip(".")
    for word, scale in (("ألف", 10**3), ("مليون", 10**6), ("مليار", 10**9), ("thousand", 10**3), ("million", 10**6), ("billion", 10**9)):
        if random.random() < 0.6:
            add(f"{s} {word} {'دولار' if word > 'z' else 'dollars'}", round(d * scale, 2))

print("# Text and value, written by spellout.py: ICU", icu.ICU_VERSION, "RuleBasedNumberFormat and num2words 0.5.10 spell the numbers out;",
      "other cases, spellings, clitics and digits are made from them.")
for text, value in rows.items():
    print(f"{text}\t{value:.10g}" if isinstance(value, float) else f"{text}\t{value}")
