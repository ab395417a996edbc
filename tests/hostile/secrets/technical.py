"""True technical words in sentences: what a support agent needs, and the rules must leave."""

from collections.abc import Mapping, Sequence


def listed(text: str) -> list[str]:
    """Return the words of a text; where some of them have blanks, "|" stands between them."""
    return [
        word
        for line in text.strip().split("\n")
        for word in line.split("|" if "|" in text else None)
    ]


VERSIONS = listed(
    """
3.11.9 3.12.4 3.13.0 6.12.0 6.8.2 10.0.22631.4317 10.0.19045.5011 14.6.1 15.1 11.7.10 24.04.1
22.04 5.15.0-122-generic 6.8.0-45-generic 2.32.3 1.26.20 4.26.0 8.1.7 25.01 0.10.1 1.2.3.4
6.5.3.1 7.0.0rc1 2026.1.31 3.0.15 1.1.1w 12.4.0.0 9.9.9 0.0.1 1.22.0
"""
)
ERRORS = listed(
    """
PermissionError FileNotFoundError OSError TimeoutError ConnectionResetError BadZipFile
ZeroDivisionError UnicodeDecodeError SSLCertVerificationError ReadTimeoutError MaxRetryError
ConnectTimeout ChunkedEncodingError InvalidHeader ProtocolError IncompleteRead LZMAError
PdfReadError Bad7zFile DecodeError RecursionError MemoryError KeyError IndexError
NotImplementedError BrokenPipeError IsADirectoryError FileExistsError InterruptedError EOFError
AssertionError ValidationError NewConnectionError NameResolutionError ProxyError
STATUS_ACCESS_VIOLATION SIGSEGV SIGABRT ERR_CERT_DATE_INVALID CERTIFICATE_VERIFY_FAILED
"""
)
NUMBERED = listed(
    """
EACCES ENOENT ENOSPC ETIMEDOUT ECONNRESET ECONNREFUSED EPERM EROFS EBUSY ENAMETOOLONG
EHOSTUNREACH ENETUNREACH WinError Errno 0x80070005 0x80070020 0x8007000D 0xC0000005 0xC000006D
0x80070070 0x800B0109
"""
)
STATUSES = listed(
    """
200 206 301 302 304 400 401 403 404 407 408 410 416 429 500 502 503 504
"""
)
TYPES = listed(
    """
application/zip application/pdf application/epub+zip application/octet-stream text/html
text/plain video/mp4 audio/mpeg image/jpeg image/svg+xml application/json
application/x-7z-compressed multipart/byteranges application/vnd.rar application/x-tar
application/gzip
"""
)
SIZES = listed(
    """
4194304|12582912|1048576|268435456|4294967296|65536|1500|31457280|734003200|8192|12.4 MB|31 kB
256 KiB|4 MiB|1.2 GB|9,000,000,000 bytes|640 kB/s
"""
)
DATES = listed(
    """
2026-03-04 2026-03-04T11:22:09 2026-03-04T11:22:09Z 2026-03-04T11:22:09+01:00 11:22:09
11:22:09,117 2025-12-31 1767225600 1980-01-01 20260304T112209Z
"""
)
NAMES = listed(
    """
QApplication QWidget QThread QNetworkAccessManager QPdfView QFileDialog QStackedWidget
QT_QPA_PLATFORM QSettings QStandardPaths QDesktopServices QMediaPlayer pyqtSignal PySide6
Shiboken urllib3.connectionpool requests.exceptions zipfile.ZipFile pathlib.Path
msgspec.json.decode threading.Thread asyncio.run socket.getaddrinfo ssl.SSLContext os.replace
shutil.move helperkit.delivery.unpack helperkit.performer.run helperkit.journey.update
helperkit.gui.app importlib._bootstrap concurrent.futures.thread __main__ <module> <lambda>
MainThread Thread-7 ThreadPoolExecutor-0_0 faulthandler tempfile.mkstemp py7zr pypdf truststore
platformdirs isal.igzip brotli fluent.runtime click.testing
"""
)
CODECS = listed(
    """
utf-8 utf-16-le cp437 cp1252 cp850 cp932 shift_jis euc_kr gb18030 latin-1 iso-8859-15 koi8-r
mac_roman ascii h264 hevc av1 aac opus vorbis flac mp3 pcm_s16le deflate deflate64 lzma lzma2
zstd bzip2 ppmd store AES-256 ZipCrypto SHA-256 CRC-32 MD5
"""
)
SYSTEMS = listed(
    """
ntfs exfat vfat ext4 apfs btrfs xfs tmpfs zfs hfs+ overlayfs FAT32 nfs4 cifs squashfs fuse.sshfs
x86_64 aarch64 arm64 AMD64 i686 armv7l riscv64 win32 darwin linux Windows-11 macOS Ubuntu Debian
Fedora Arch openSUSE Mint Manjaro Alpine NixOS elementary Pop!_OS Zorin Kubuntu GNOME KDE XFCE
Wayland X11 wayland-0 xcb offscreen cocoa
"""
)
SCREENS = listed(
    """
hello find_order found getting got unpacking opening can_you_see advice report_ready
link_expired link_used_up disk_full clock_wrong connection_not_safe proxy_sign_in login_page
folder_not_allowed file_busy antivirus damaged password unsafe_parcel unknown_parcel no_program
wrong_system server_not_found server_busy WentOn WentBack OrderRead DownloadProgressed
FileReceived ParcelUnpacked ThingOpened WorkFailed ProgramStarted ReportWritten LinkPasted
PlaceProposed
"""
)
PLACES = listed(
    r"""
/usr/lib|/usr/bin/python3|/usr/share/fonts|/tmp|/var/log|/etc/hosts|/etc/ssl/certs|/opt
/dev/null|/proc/self/mounts|/proc/cpuinfo|/usr/lib/x86_64-linux-gnu|/Applications|/Library/Fonts
/System/Library|/Volumes|C:\Program Files|C:\Program Files (x86)|C:\Windows\System32
C:\Windows\Temp|C:\ProgramData|%APPDATA%|%LOCALAPPDATA%|%TEMP%|%USERPROFILE%|$HOME
$XDG_CACHE_HOME|$TMPDIR|/usr/lib/python3.11/site-packages|/usr/local/bin|/mnt|/media|/run/user
~/.cache
"""
)
HEADERS = listed(
    """
Content-Length Content-Range Content-Type Content-Disposition ETag If-Range Last-Modified
Retry-After Accept-Ranges Transfer-Encoding Cache-Control User-Agent Location Via
Strict-Transport-Security Range Accept-Encoding WWW-Authenticate Set-Cookie chunked identity
gzip keep-alive bytes=0-1023 bytes=8192- HTTP/1.1 HTTP/2 TLSv1.3 TLSv1.2 TLS_AES_256_GCM_SHA384
max-age=3600 no-store NTLM Negotiate Basic Digest HEAD GET POST PATCH
"""
)
TERMS = listed(
    """
localhost|127.0.0.1|::1|0.0.0.0|port 443|port 8080|exit status 2|process 4242|line 88|errno 28
attempt 3|channel 11|mtu 1500|3 of 10,000|99 %|-61 dBm|12 ms|20.0 s|1920x1080|2560 x 1440|96 dpi
125 %|UTF-8 BOM|Range not satisfiable|No space left on device|Connection refused
Access is denied|certificate has expired|self-signed certificate|unexpected end of archive
Bad CRC-32|Microsoft Defender|Avast|Kaspersky|Bitdefender|OneDrive|Dropbox|iCloud|Google Drive
Adobe Acrobat|Microsoft Edge|Firefox|LibreOffice|VLC|7-Zip|WinRAR|Calibre
"""
)
ENDINGS = listed(
    """
.zip .pdf .epub .7z .rar .tar.gz .mp4 .mp3 .exe .dmg .AppImage .part .crdownload .helpercard
.helperreport .docx book.zip.part index.html manifest.json mimetype
"""
)

SENTENCES = {
    "version": (VERSIONS, ("version {} is in use", "updated from 1.0 to {} today")),
    "error": (ERRORS, ("{}: the work stopped", "raised {} in attempt 3")),
    "number": (NUMBERED, ("the system said {} while writing", "code {} (see errno(3))")),
    "status": (STATUSES, ("HTTP status {} came back", "the server answered {} twice")),
    "type": (TYPES, ("Content-Type: {}", "a file of type {} was found")),
    "size": (SIZES, ("got {} so far", "wanted {}, and the line stalled")),
    "date": (DATES, ("at {} the window opened", "{} WARNING download: slow")),
    "name": (NAMES, ("in {} at line 88", "calling {} failed")),
    "codec": (CODECS, ("packed with {}", "names read as {} look right")),
    "system": (SYSTEMS, ("running on {} here", "the place is of kind {}")),
    "screen": (SCREENS, ("the screen {} was shown", "event {} after 2 s")),
    "place": (PLACES, ("no room in {}", "looked into {} as well")),
    "header": (HEADERS, ("the answer has {} in it", "asked with {}")),
    "term": (TERMS, ("the log says: {}", "{} was seen, then nothing")),
    "ending": (ENDINGS, ("a file that ends in {}", "looked for {} first")),
}


Written = Mapping[str, tuple[Sequence[str], tuple[str, str]]]


def technical(written: Written) -> list[tuple[str, str, str]]:
    """Return kind, word and sentence of each, in both of its sentences in turn."""
    return [
        (kind, word, patterns[number % 2].format(word))
        for kind, (words, patterns) in written.items()
        for number, word in enumerate(words)
    ]
