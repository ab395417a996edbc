"""The words by which download pages say what is wrong, in the languages of most customers.

They are looked for only where a page stands in for a file, or a server refused; never in a file.
Bounded repeats only: a pattern must not take for ever over a page that was made for that.
"""

import re


class _Any:
    """Any of some patterns; compiled where first needed, for most downloads meet no page."""

    def __init__(self, *patterns: str) -> None:
        self._patterns = patterns

    def search(self, text: str) -> re.Match[str] | None:
        return re.search("|".join(self._patterns), text)


EXPIRED = _Any(
    # "session expired" asks to sign in: it is not here.
    r"(?:link|url|download|transfer|file|request|token|signature|access|offer|share)"
    r"[^.!?\n]{0,40}\b(?:has |have |is |was )?(?:already )?(?:been )?expired",
    r"expired (?:link|url|download|transfer|token|request|signature)",
    r"expiredtoken|tokenexpired|requestexpired|linkexpired",
    r"(?:link|url|download)[^.!?\n]{0,30} (?:is )?no longer (?:valid|active)",
    r"signed expiry time|not valid in the specified time frame",  # Azure's, of a signed link
    r"(?:link|url|download|datei)[^.!?\n]{0,40}(?:abgelaufen|nicht mehr gültig)",  # German
    r"(?:lien|url|téléchargement|fichier)[^.!?\n]{0,40}(?:expiré|n[’']est plus valide)",  # French
    r"(?:enlace|vínculo|descarga|archivo)[^.!?\n]{0,40}(?:caducad|expirad|caducó|expiró)",
    r"(?:link|collegamento|download|file)[^.!?\n]{0,40}scadut",  # Italian
    r"(?:link|download|bestand)[^.!?\n]{0,40}verlopen",  # Dutch
    r"(?:link|ligação|download|arquivo|ficheiro)[^.!?\n]{0,40}expir(?:ou|ado|ada)",  # Portuguese
    r"(?:link|odnośnik|adres)[^.!?\n]{0,40}(?:wygasł|stracił ważność)",  # Polish
    r"(?:ссылк|срок действия)[^.!?\n]{0,60}(?:истек|истёк|устарел|недействительн)",
    r"有効期限[^。\n]{0,20}(?:切れ|過ぎ)|期限切れ",
    r"(?:链接|連結|鏈接|下载|下載|文件|分享)[^。\n]{0,12}(?:过期|過期|失效)",
)
USED_UP = _Any(
    r"\b(?:download|link|quota|transfer)s?\b[^.!?\n]{0,60}?"
    r"\b(?:used up|already (?:been )?used|exceeded|limit|maximum|exhausted)\b",
    r"\b(?:maximum|limit|allowed|exceeded)\b[^.!?\n]{0,40}?\b(?:downloads?|quota)\b",
    r"(?:download|bandwidth)quotaexceeded|quota exceeded",
    r"\b(?:no|0) downloads? (?:left|remaining)",
    r"too many (?:users|people)[^\n]{0,40}downloaded",
    r"download-?limit|anzahl[^\n]{0,30}downloads[^\n]{0,30}(?:erreicht|überschritten)",
    r"(?:limite|nombre maxim)[^\n]{0,40}téléchargement",
    r"límite de descargas|limite de downloads|limite di download|limit pobrań|лимит (?:на )?скачив",
    r"下载次数[^。\n]{0,12}(?:上限|用完|超过)|ダウンロード(?:回数|上限)[^。\n]{0,12}(?:超|達)",
)
RATE = _Any(r"rate.?limit|too many requests|slow ?down")
GONE = _Any(
    r"(?:page|file|link|download|item|object|product|resource|document)\b[^.!?\n]{0,40}"
    r"(?:not (?:be )?found|doesn[’']t exist|does not exist|no longer (?:available|exists?)"
    r"|(?:been|was) (?:removed|deleted))",
    r"(?:seite|datei)[^.!?\n]{0,40}(?:nicht gefunden|nicht mehr verfügbar|gelöscht)",
    r"(?:page|fichier)[^.!?\n]{0,40}(?:introuvable|n[’']existe p|non trouvé|supprimé)",
    r"(?:página|archivo|arquivo|ficheiro)[^.!?\n]{0,40}(?:no encontrad|no existe|não encontrad)",
    r"(?:pagina|file)[^.!?\n]{0,40}non trovat|(?:pagina|bestand)[^.!?\n]{0,40}niet gevonden",
    r"(?:strona|strony|plik|pliku)[^.!?\n]{0,40}nie (?:znaleziono|istnieje|została znaleziona)",
    r"(?:страниц|файл)[^.!?\n]{0,40}(?:не найден|не существует|удал[её]н)",
    r"(?:ページ|ファイル)[^。\n]{0,20}(?:見つかりません|存在しません|削除)",
    r"(?:页面|頁面|文件|檔案)[^。\n]{0,12}(?:不存在|未找到|找不到|已被?删除)",
)
GONE_TITLE = _Any(r"\b404\b|\b410\b|^not found|nosuchkey|nosuchbucket|\bblobnotfound\b")
SIGN_IN = _Any(
    r"(?:must|need to|have to|please) (?:be )?(?:first )?(?:logged|signed|log|sign)[ -]?in",
    r"(?:log|sign)[ -]?in (?:to|first to|in order to) (?:download|continue|view|access|get|see)",
    r"(?:login|sign-in|authentication) (?:is )?required|session (?:has )?(?:expired|timed out)",
    r"bitte (?:melden sie sich|melde dich|loggen sie sich)|müssen (?:sie )?(?:sich )?(?:an|ein)",
    r"veuillez vous (?:connecter|identifier)|(?:inicie|debe iniciar|inicia) sesión",
    r"effettua(?:re)? (?:il login|l[’']accesso)|faça (?:o )?login|inicie (?:a )?sessão",
    r"(?:log|meld u)[^.\n]{0,12}(?:eerst )?(?:in|aan) om|zaloguj się|войдите|авторизуйтесь",
    r"ログインして|サインインして|请先?(?:登录|登陆)|請先?登入",
)
SIGN_IN_TITLE = _Any(
    r"\b(?:log|sign)[ -]?(?:in|on)\b|\banmeld|\beinloggen\b|\bconnexion\b|\bse connecter\b",
    r"\biniciar (?:sesión|sessão)\b|\baccedi\b|\binloggen\b|\baanmelden\b|\blogowanie\b",
    r"\bвход\b|\bвойти\b|ログイン|サインイン|登录|登入",
)
SCAN = _Any(r"virus|vírus|malware|wirus|вирус|ウイルス|ウィルス|病毒")
ROBOT = _Any(
    r"just a moment|attention required|checking your browser|unusual traffic|captcha|not a robot",
    r"(?:are|you[’']re|verify[^.\n]{0,20}) (?:you )?(?:are )?(?:not )?(?:a )?(?:human|robot)\b",
    r"enable javascript and cookies to continue|security (?:check|verification)|ddos protection",
)
NETWORK = _Any(
    r"\bwi-?fi\b|\bwlan\b|\bhot ?spot\b|captive portal|guest (?:access|network)|internet access",
)
BUSY_TITLE = _Any(
    r"temporarily (?:unavailable|down|closed)|maintenance|wartung|en mantenimiento|manutenção",
    r"manutenzione|onderhoud|przerwa techniczna|технические работы|メンテナンス|维护|維護",
)
LISTING = _Any(r"^(?:index of /|directory listing (?:for|of)|listing of /)|\[to parent directory\]")
