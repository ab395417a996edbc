"""How often letters beyond ASCII stand in the names of files, language by language.

Weights are relative within a language and rough: what matters is which letters are common,
which are rare and which are never there. What is not listed is taken for foreign.
"""

# Letters of alphabets. "ä30" gives ä the weight 30; capitals have a fifth of it.
LATIN = {
    "de": "ä30 ö16 ü36 ß14 é2",
    "fr": "é58 è12 à14 ê8 ç6 ô4 î3 â3 û2 ù1 ë1 ï2 œ3",
    "es": "ó24 í22 á22 é16 ñ14 ú8 ü1 ¿1 ¡1",
    "pt": "ã24 ç22 á15 é15 í10 ó10 õ8 ê9 ú5 â4 à4 ô2 ü1",
    "it": "à34 è28 ù10 ò14 ì10 é8",
    "nl": "ë50 é25 ï12 ö6 ü4 è4 ê2 á1 ó2 ç1",
    "sv": "ä40 å32 ö34 é3",
    "da": "ø36 å34 æ30 é3 ö1 ä1",
    "fi": "ä75 ö20 å2",
    "pl": "ł24 ę16 ó16 ą16 ś12 ż14 ć8 ń5 ź2",
    "cs": "í28 á24 é15 ě15 ý10 ř12 š9 ž10 č11 ů7 ú3 ť1 ď1 ň1 ó1",
    "sk": "á24 í14 é10 ý10 š9 č11 ž10 ľ5 ť8 ú10 ň2 ô3 ď1 ä2 ó2 ĺ1 ŕ1",
    "hu": "á34 é34 ö11 ó11 í7 ő9 ü6 ú4 ű3",
    "hr": "š28 č30 ž22 ć18 đ8",
    "ro": "ă34 ş16 ţ16 î14 â8 ș1 ț1",
    "tr": "ı36 ü20 ş18 ğ12 ç12 ö10 İ8 â1",
    "lt": "ė26 š20 ž16 ų20 ū9 į9 č8 ą10 ę4",
    "lv": "ā46 ī26 ē20 š15 ū8 ļ7 ņ8 ž5 č3 ķ3 ģ3",
    "et": "ä30 õ30 ü26 ö8 š1 ž1",
    "vi": "đ16 ư14 ơ8 â9 ê10 ô12 ă5 \u030122 \u030020 \u032315 \u03099 \u03034 á2 à2 í2 ó2 ú2"
    " é1 è1",
}
CYRILLIC = {
    "ru": "о110 е85 а80 и74 н67 т63 с55 р47 в45 л44 к35 м32 д30 п28 у26 я20 ы19 ь17 г17 з16"
    " б16 ч14 й12 х10 ж9 ш7 ю6 ц5 щ4 э3 ф3 ъ1 ё2",
    "uk": "о94 а83 н68 и61 і57 в54 р52 т52 е49 с43 к40 л38 д33 у32 м31 п29 я22 з22 ь18 г16 б17"
    " ч14 х12 й12 ж9 ї7 є6 ц8 ю8 ш8 щ5 ф3 ґ1",
    "bg": "а118 и90 о90 е87 т72 н70 р55 с50 в45 л35 к35 д33 п30 м25 з23 я20 ъ18 у17 г16 б15 ч14"
    " ц8 ж7 ш6 щ5 х6 й5 ф3 ю2 ь1",
}
OTHER = {
    "el": "α110 ο90 ι75 ε80 τ80 ν60 σ49 ρ42 κ42 π42 η45 ς40 υ40 μ35 λ30 ω18 ί24 ό20 έ18 ή16 ά24"
    " δ20 γ20 χ12 θ12 φ10 ύ10 β8 ώ10 ξ5 ζ4 ψ2",
    "he": "י110 ו100 ה90 ל70 א60 ר62 ת58 מ50 ב48 ש48 נ36 ם32 ד30 ע30 ק28 ח26 פ22 כ20 ט14 ג15 צ12"
    " ן14 ס14 ז10 ף4 ך6 ץ4",
    "ar": "ا130 ل115 ي65 م62 و58 ن55 ر50 ت45 ب40 ة35 ع38 د38 س36 ف28 ه30 ك25 ق24 ح22 أ22 ج16 ش15"
    " ط12 ص13 خ11 إ9 ذ8 ى8 ض7 ث7 غ5 ز9 ئ5 ء5 ؤ2 ظ3 آ3",
    "th": "า75 น65 ร65 ก55 อ55 เ55 ่45 ง45 ม40 ย38 ล35 ว35 ้40 ด32 ท32 ส32 ี32 ต28 ั35 ะ25 ห26 ิ28"
    " บ28 ค26 แ26 ป25 พ22 ์18 ไ20 จ20 ำ12 ข18 ใ14 โ12 ช18 ุ20 ู18 ื14 ็8 ผ10 ึ8 ถ8 ศ7 ณ6 ญ5 ธ6 ษ5"
    " ซ8 ภ6 ฟ6 ๆ3 ฐ2 ฉ3 ฏ1 ฎ1 ฝ2 ฬ1 ฤ1 ฮ2",
}

# Signs that people put into names; everything else that is no letter speaks against a guess.
SIGNS = "–—«»“”„’‘…№°€©®™·´²³ªº§&£•½×"

# Which languages an encoding is met with. Sources: the tables of code pages of Microsoft and
# IBM; archivers on Windows write the OEM or the ANSI page of the system, which differ.
PAGES: dict[str, tuple[str, ...]] = {
    "cp437": ("de", "fr", "es", "it", "nl", "sv", "fi"),
    "cp850": ("de", "fr", "es", "pt", "it", "nl", "sv", "da", "fi"),
    "cp1252": ("de", "fr", "es", "pt", "it", "nl", "sv", "da", "fi", "et"),
    "cp852": ("pl", "cs", "sk", "hu", "hr", "ro"),
    "cp1250": ("pl", "cs", "sk", "hu", "hr", "ro"),
    "cp857": ("tr",),
    "cp1254": ("tr",),
    "cp775": ("lt", "lv", "et"),
    "cp1257": ("lt", "lv", "et"),
    "cp1258": ("vi",),
    "cp866": ("ru", "uk", "bg"),
    "cp1251": ("ru", "uk", "bg"),
    "koi8_u": ("ru", "uk"),
    "cp737": ("el",),
    "cp1253": ("el",),
    "cp862": ("he",),
    "cp1255": ("he",),
    "cp720": ("ar",),
    "cp1256": ("ar",),
    "cp874": ("th",),
    "cp932": ("ja",),
    "euc_jp": ("ja",),
    "gb18030": ("zh",),
    "cp950": ("zh_TW",),
    "cp949": ("ko",),
}
# Met so seldom that a little must speak for them.
SELDOM = {"koi8_u": 4.0, "euc_jp": 3.0, "cp1258": 3.0, "cp775": 2.0, "cp720": 1.0}
# Languages of fewer customers; with few letters of their own, each would look very likely.
SMALLER = {"hr": 1.5, "ro": 1.0, "sk": 1.0, "hu": 0.5, "lt": 1.5, "lv": 1.5, "et": 1.5, "bg": 0.5}
