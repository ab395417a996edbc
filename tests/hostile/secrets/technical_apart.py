"""More technical words in other sentences. Who writes rules does not read it."""

from tests.hostile.secrets.technical import listed

VERSIONS = listed(
    """
3.11.2 3.14.0 6.11.1 6.12.1 10.0.26100.2033 10.0.17763.6414 13.7.8 26.1 12.8.1 25.04 41.0
6.11.4-301.fc41.x86_64 2.31.0 1.26.19 5.0.0b2 24.09 2.3.4.5 0.25.0 1.0.0.0 140.0.3 9.12
"""
)
ERRORS = listed(
    """
NotADirectoryError ConnectionAbortedError ConnectionRefusedError UnicodeEncodeError
StopIteration AttributeError ImportError ModuleNotFoundError RuntimeError ArithmeticError
LocationParseError SSLEOFError InvalidSchema TooManyRedirects ContentDecodingError
PasswordRequired UnsupportedCompressionMethodError FileNotDecryptedError Timeout SIGBUS SIGILL
SIGKILL ERR_NAME_NOT_RESOLVED DNS_PROBE_FINISHED_NXDOMAIN PR_CONNECT_RESET_ERROR
"""
)
NUMBERED = listed(
    """
EEXIST EISDIR ENOTDIR EINTR EIO EMFILE ENOTEMPTY EXDEV EDQUOT EAFNOSUPPORT 0x80004005 0x800701E3
0x80072EE7 0xC0000409 0xC00000BA 0x8004de40
"""
)
STATUSES = listed(
    """
201 204 303 307 308 402 405 406 409 411 413 421 451 501 505 511
"""
)
TYPES = listed(
    """
application/x-bzip2 application/msword image/png image/webp video/x-matroska audio/flac
font/woff2 text/css application/xhtml+xml application/problem+json message/rfc822 audio/mp4
application/vnd.openxmlformats-officedocument.wordprocessingml.document
"""
)
SIZES = listed(
    """
5242880|734003201|2147483648|16384|999999999|20971520|131072|7.5 MB|512 KiB|3.2 GB|100 kB/s
5,242,880 bytes|0 bytes
"""
)
DATES = listed(
    """
2024-02-29 2026-11-22T16:08:07.123456Z 2026-01-01T00:00:00-05:00 23:59:59 1700000000 2027-12-31
16:08:07.250 1970-01-01
"""
)
NAMES = listed(
    """
QPainter QScrollArea QTextBrowser QEventLoop QProcess QScreen QGuiApplication QUrl
QtWebEngineProcess QAccessible QT_SCALE_FACTOR XDG_SESSION_TYPE PYTHONPATH LC_ALL
subprocess.Popen os.scandir http.client urllib.parse tarfile.open json.decoder zlib.decompress
lzma.LZMADecompressor selectors.DefaultSelector queue.Queue ctypes.windll winreg.OpenKey
helperkit.delivery.download helperkit.words.load helperkit.terminal.cli
helperkit.diagnostics.bundle runpy._run_code Thread-12 Dummy-1 __init__ __enter__
_bootstrap_inner <listcomp> <frozen
"""
)
CODECS = listed(
    """
utf-16-be utf-32 cp1251 cp866 cp949 big5 iso-2022-jp windows-1250 mac_cyrillic vp9 mpeg4 ac3 dts
alac wma theora brotli lz4 xz snappy rle Filescan bcj2 delta AES-128 RC4 SHA-1 SHA-512 Ed25519
RSA-2048 X25519
"""
)
SYSTEMS = listed(
    """
refs udf iso9660 jfs f2fs hfsplus 9p msdos ramfs ppc64le s390x loongarch64 mips64 Windows-10 iOS
Android FreeBSD Gentoo Slackware Solus CentOS Rocky AlmaLinux Raspbian Deepin Lubuntu Cinnamon
MATE LXQt Sway Hyprland eglfs minimal windowsvista
"""
)
SCREENS = listed(
    """
comfort ask_to_look looking choose ready saved shortcut_ready sheet_ready by_phone welcome_back
explaining offline slow file_gone card_unreadable link_unreadable folder_gone too_big_inside
unsafe_file not_expected unknown SearchAsked FilePicked PasswordGiven NamesDoubted ParcelLocked
UnpackProgressed SawIt DidNotSeeIt ReportSendAsked DeedRefused SightTold
"""
)
PLACES = listed(
    r"""
/usr/sbin|/usr/local/lib|/var/tmp|/etc/resolv.conf|/dev/shm|/sys/block|/proc/meminfo
/usr/share/applications|/lib64|/bin/sh|/boot|/snap/bin|/System/Applications
/Library/Application Support|/private/tmp|/usr/libexec|C:\Windows|C:\Windows\explorer.exe
C:\Windows\System32\drivers\etc\hosts|C:\Program Files\Common Files|%PROGRAMFILES%|%WINDIR%
%PUBLIC%|$PATH|~/Downloads|$XDG_DATA_HOME|C:\Windows\SysWOW64|/var/lib|/usr/include
"""
)
HEADERS = listed(
    """
Content-Encoding Date Server Connection Expires Vary Age Content-MD5 Priority Link Alt-Svc
Access-Control-Allow-Origin Proxy-Authenticate Upgrade-Insecure-Requests bytes deflate br
no-cache private must-revalidate bytes=-500 bytes=4194304-8388607 HTTP/1.0 HTTP/3 TLSv1.0
ECDHE-RSA-AES128-GCM-SHA256 OPTIONS PUT Kerberos
"""
)
TERMS = listed(
    """
localhost:8080|127.0.0.1:8000|255.255.255.0|224.0.0.251|exit code 137|signal 11|process 31337
line 1204|errno 13|attempt 6|2 of 6|100 %|0.5 s|250 ms|3840x2160|144 Hz|150 %|5 GHz
File name too long|Operation not permitted|Broken pipe|Read-only file system|Name or service
unable to get local issuer certificate|hostname mismatch|Zscaler|Norton|ESET|McAfee|Sophos
Nextcloud|Google Chrome|Safari|Opera|Foxit|SumatraPDF|Okular|Evince|Preview|Thunderbird|Outlook
PeaZip
"""
)
ENDINGS = listed(
    """
.tar.xz .cbz .mobi .azw3 .iso .msi .deb .rpm .flatpak .pkg .jpeg .svg .html .xml .json .toml
.jsonl .age .z01 .part1.rar .7z.001
"""
)

SENTENCES = {
    "version": (VERSIONS, ("needs at least {} to run", "found Qt {} and went on")),
    "error": (ERRORS, ("During handling, another exception: {}", "ended with {} (caught)")),
    "number": (NUMBERED, ("failed: {}", "the copy stopped with {} twice")),
    "status": (STATUSES, ("got a {} from the mirror", "< HTTP/1.1 {} as told")),
    "type": (TYPES, ("expected {} but saw another", "mime={} by content")),
    "size": (SIZES, ("{} are missing", "the file has {} now")),
    "date": (DATES, ("[{}] INFO started", "the certificate is good until {}")),
    "name": (NAMES, ("warning from {}: slow", "imported {} late")),
    "codec": (CODECS, ("the stream is {}", "cannot read {} yet")),
    "system": (SYSTEMS, ("on {} the same works", "mounted as {} and writable")),
    "screen": (SCREENS, ("step {} began", "{} came too late")),
    "place": (PLACES, ("is {} on the path?", "a copy lies under {} too")),
    "header": (HEADERS, ("header {} is missing", "saw {} twice")),
    "term": (TERMS, ("noted: {}", "because of {} it ended")),
    "ending": (ENDINGS, ("{} is not known here", "three files with {}")),
}
