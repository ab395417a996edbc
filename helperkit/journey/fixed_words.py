"""The words of our own that a report may hold: closed lists, so that nobody's own word passes.

A word that is missing here is left out of reports, and nothing else happens. Tests compare the
lists with where the words come from.
"""

from helperkit.journey.kinds import Kind


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split("|"))


# What a problem or a file is told to be in one word.
OWN_NOTES = _words(
    "absolute address aes-field aes-strength again android asked association basic before blocked "
    "busy bytes capitals card certificate chapters chunk closed company container content_length "
    "crc crumbs cut cycles depth device dictionary digest directory directory-disagrees disguised "
    "disk dns dot-dot downgrade drive drm drm-adobe drm-apple drm-kindle drm-lcp early elsewhere "
    "embedded empty encoding encrypted ending entries expired file-inside folder forgets format "
    "gone guard handshake header headers host-name ios ipa launch link linux listing local-header "
    "location locked locked-directory macos macros memory method mirror missing more-than-said "
    "name names-disagree needed needs-arm needs-arm64 needs-armel needs-armhf needs-loongarch "
    "needs-mips needs-powerpc needs-riscv needs-x86 needs-x86_64 negotiate no-desktop "
    "no-directory no-display no-file no-folder no-link no-name no-opener no-program no_answer "
    "no_free_name no_host no_route none not-writable not_a_link not_http not_tus not_yet_valid "
    "nothing-inside ntlm odd_answer odd_status office-locked offset opener other-letters overlap "
    "page part pax portal program program-inside proxy publish ratio reason redirect "
    "redirect_loop refused restarts revoked said_so same-byte same-twice scan scheme script seal "
    "self_signed sha256 short shortcut sign_in silent size slept sparse split stall status "
    "strong-encryption time too-big too-long too-old too_large too_long transfer_encoding "
    "truncated two_content_lengths two_windows unfinished unknown_issuer unpack-share unsealed "
    "unseen version volume volume-missing windows wrong wrong_name zip-torn"
)
NOTES = OWN_NOTES | frozenset(kind.value for kind in Kind)  # or which kind of file it is

# Where the work was: its own words, and the names of `effects`.
WHERES = _words(
    "check download inspect open order place reader report sheet shortcut unpack upload viewer "
    "CheckFile CopyReport Download FindPrograms ListLessons LookForFiles MakeSheet MakeShortcut "
    "OpenLesson OpenThing ProposePlace ReadOrder SendReport Understand Unpack WatchPractice "
    "WriteReport"
)

# Whose program reads along: `delivery.download.line.issuer`.
ISSUERS = _names(
    "AVG|AdGuard|Avast|Avira|Barracuda|Bitdefender|Blue Coat|BullGuard|Burp|Cato Networks|"
    "Charles|Check Point|Cisco Umbrella|Cloudflare Gateway|Dr.Web|ESET|F-Secure|Fiddler|"
    "Forcepoint|Fortinet|G DATA|Kaspersky|Lightspeed|McAfee|McAfee Web Gateway|Net Nanny|"
    "Netskope|Norton|Palo Alto|Panda|Qustodio|Securly|Smoothwall|SonicWall|Sophos|Squid|"
    "Trend Micro|Untangle|WatchGuard|Zscaler|iboss|mitmproxy"
)

# What was bought, and how its password comes: `product.model`.
ORDER_KINDS = _words("book course file music pattern program")

# How a password reaches the customer.
PASSWORD_WAYS = _words("account email letter")

# `delivery.unpack.names.encodings`.
ENCODINGS = _words(
    "big5 euc_kr gbk shift_jis "
    "cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp437 cp720 cp737 cp775 cp850 "
    "cp852 cp857 cp862 cp866 cp874 cp932 cp949 cp950 euc_jp gb18030 koi8_u utf-8"
)

# Programs that open files: `performer.opener_facts`.
PROGRAMS = _names(
    "7-Zip|Adobe Acrobat|Adobe Bridge|Adobe Digital Editions|Adobe Illustrator|"
    "Adobe Lightroom|Adobe Photoshop|Adobe Reader|Affinity|Apple Books|Archive Manager|"
    "Archive Utility|Ark|Atril|Audacity|Bambu Studio|Bandizip|Blender|Books|Brave|Calibre|"
    "Celluloid|Chromium|Clip Studio|Cricut|Cura|DaVinci Resolve|Document Viewer|Emacs|Embird|"
    "Engrampa|Evince|Excel|Eye of GNOME|FBReader|FastStone|File Explorer|File Roller|"
    "Films & TV|Firefox|Foliate|Foxit|GIMP|Google Chrome|Groove|Gwenview|Image Viewer|"
    "Ink/Stitch|Inkscape|Internet Explorer|IrfanView|Kate|Keka|Keynote|Kindle|Krita|"
    "LibreOffice|Media Player|Microsoft Edge|Microsoft Excel|Microsoft Word|Mousepad|"
    "Movies & TV|MuPDF|MuseScore|Music|Nitro|Notepad|Notepad++|Numbers|ONLYOFFICE|Okular|"
    "OpenOffice|Opera|PDF-XChange|Pages|Paint|Paint 3D|PeaZip|Photos|PowerPoint|Preview|"
    "Procreate|PrusaSlicer|QuickTime|Rhythmbox|Safari|Shotwell|Sigil|Silhouette Studio|Skim|"
    "Spotify|SumatraPDF|Text Editor|TextEdit|The Unarchiver|Thorium|Totem|VLC|Vim|"
    "Visual Studio Code|Vivaldi|WPS Office|Wilcom|WinRAR|WinZip|Winamp|Windows Explorer|"
    "Windows Media Player|Windows Photo Viewer|Word|WordPad|Xarchiver|XnView|Xreader|another|"
    "foobar2000|gThumb|gedit|iTunes|mpv|qpdfview"
)

# `assets/free_programs`, and who makes them.
FREE_PROGRAMS = _names(
    "GIMP|Inkscape|Krita|LibreOffice|MuseScore Studio|Okular|PrusaSlicer|VLC|calibre"
)

# Who makes these.
MAKERS = _names(
    "KDE|Kovid Goyal|Krita Foundation|MuseScore|Prusa Research|The Document Foundation|"
    "The GIMP Team|The Inkscape Project|VideoLAN"
)

# Ways of packing: `performer.parcel_facts`.
METHODS = _words(
    "7zaes aes-256 another arm64 bcj bcj2 bzip2 copy deflate deflate64 delta gzip implode lz4 "
    "lzma lzma2 lzx mszip ppmd quantum rar1 rar2 rar3 rar5 shrink store tar xz zipcrypto "
    "zstandard zstd"
)

# Of an unpacking's plan.
WARNINGS = _words("link-left-out names-guessed renamed")

# Kinds of fact.
FACTS = _words(
    "access clock contents crash crashes display guards kept_bytes language machine network "
    "not_known openers place probe program received room server_clock system"
)

# Exceptions whose names do not end as most do, and the signals that end a program.
ODD_ERRORS = _words(
    "Abort Again AlreadyFinalized Bad7zFile BadAnswer BadParameter BadStatusLine BadZipFile "
    "BaseExceptionGroup BrokenExecutor BundleRefused Cancelled CannotReserve CannotSendHeader "
    "CasesRefused Conflict "
    "CannotSendRequest CannotShow ConnectTimeout Cut Empty ExceptionGroup Exit FormatUnknown Full "
    "GeneratorExit Halted ImproperConnectionState InDoubt Incomplete IncompleteRead "
    "InvalidChunkLength InvalidCodepoint InvalidHeader InvalidKey InvalidOperation "
    "InvalidProxyURL InvalidSchema InvalidSignature InvalidTag InvalidURL JournalTaken "
    "JournalUnreadable KeyboardInterrupt LargeZipFile LineTooLong ListRefused Lost Misfit "
    "MissingSchema NoSuchText NobodyCan NotConnected NotForUs NotRead NotReadable NotRegular "
    "NotThere NotYetFinalized OutOfTime Overflow PasswordRequired Problem ProxyRefused "
    "ProxySchemeUnknown ProxySchemeUnsupported QueueEmpty QueueFull ReadAlong ReadTimeout Refused "
    "RemoteDisconnected ResponseNotChunked ResponseNotReady SIGABRT SIGBUS SIGFPE SIGILL SIGSEGV "
    "SealRefused Spent Stalled StopAsyncIteration StopIteration SystemExit Timeout TimeoutExpired "
    "TooLarge TooLong TooManyRedirects TooMuch Torn URLRequired Underflow Unfit "
    "UnimplementedFileMode UnknownProtocol UnknownTransferEncoding Unreadable "
    "UnsupportedAlgorithm UnsupportedOperation Untrue VerificationMissing VolumeMissing "
    "access_violation another stack_overflow"
)

# filesystems(5), and the names that Windows and macOS give.
FILE_SYSTEMS = _words(
    "9p affs afpfs afs apfs autofs bcachefs bpf btrfs cd9660 cddafs cdfs ceph cgroup cgroup2 cifs "
    "configfs davfs davfs2 devtmpfs drvfs ecryptfs efivarfs exfat ext2 ext3 ext4 f2fs fat fat12 "
    "fat16 fat32 fuse fuse.ceph fuse.davfs fuse.davfs2 fuse.encfs fuse.gcsfuse fuse.glusterfs "
    "fuse.gocryptfs fuse.gvfsd-fuse fuse.mergerfs fuse.ntfs-3g fuse.portal fuse.rclone fuse.s3fs "
    "fuse.snapfuse fuse.sshfs fuseblk hfs hfsplus iso9660 jfs lustre msdos ncpfs nfs nfs3 nfs4 "
    "nilfs2 ntfs ntfs3 overlay overlayfs proc ramfs refs reiserfs rootfs smb2 smb3 smbfs squashfs "
    "sysfs tmpfs ubifs udf ufs v9fs vboxsf vfat virtiofs vmhgfs webdav wslfs xfs zfs"
)

# os-release(5), ID.
EDITIONS = _words(
    "almalinux alpine amzn antix arch archarm artix bodhi cachyos centos chromeos clear-linux-os "
    "debian deepin devuan elementary endeavouros fedora fedora-asahi-remix garuda gentoo guix "
    "kali kaos kubuntu linux linuxmint lubuntu mageia manjaro manjaro-arm mx neon nixos nobara ol "
    "opensuse opensuse-leap opensuse-slowroll opensuse-tumbleweed parrot pclinuxos peppermint pop "
    "postmarketos puppy_slacko pureos q4os raspbian rhel rocky slackware sled sles solus sparky "
    "steamos tails trisquel tuxedo ubuntu ubuntu-core ultramarine uos void wolfi xubuntu zorin"
)

# uname(2), and PROCESSOR_ARCHITECTURE of Windows.
PROCESSORS = _words(
    "aarch64 aarch64_be alpha amd64 arm arm64 armel armhf armv5tel armv6l armv7l armv8l i386 i486 "
    "i586 i686 ia64 loongarch64 mips mips64 ppc ppc64 ppc64le riscv64 s390x sparc64 x86 x86_64"
)

# `delivery.endings`.
ENDINGS = _words(
    "!qb !ut 10o 3dl 3ds 3fr 3g2 3gp 3mf 7z 8bf a3x aab aac abc abr acb accda accdb accde accdr "
    "aco acsm action acv ade adg adoc adp aep aepx afdesign afphoto afploc afpub ahk ai aif aifc "
    "aiff air als amf amr another ape apk apkg apks app appex appimage appinstaller applescript "
    "application appref-ms appx appxbundle aria2 arj art arw ase asf asl ass atn au au3 avi avif "
    "awk azw azw3 azw4 bash bat bc! bdf bib blend bmp brush brushset bundle bz2 c cab caf cbr cbz "
    "cc ccd cdr cdxml cgi chm class clip cls cmd com command component costyle cpl cpp cr2 cr3 "
    "crdownload crw crx cs csd csh css csv ctb cube cur cut dak dcp dcr dds deb deskthemepack "
    "desktop diagcab diagpkg dib diz djv djvu dll dls dmg dng doc docm docx dot dotm dotx "
    "download drp drv dsb dst dsz dwg dwnl dxf dylib emb emf eml eps epub exe exp exr exs f4v fb2 "
    "fbx fcm fig fileloc filepart fish flac flatpak flatpakref flatpakrepo flp flv fodp fods fodt "
    "ftploc fxb fxp gadget gbr gcode geojson gif gig gih glb gltf go goodnotes gp gp3 gp4 gp5 gpx "
    "grd gsd gz h hdr heic heif helpercard hlp hpgl hpp hta htc htm html hus ibooks icc icm ico "
    "ics idml indd inetloc inf ini ins ipa iqy iso isp its j2k jar java jef jef+ jfif jnlp jp2 "
    "jpe jpeg jpg js jse json jsx jsxbin jxl k kar kc kdc kext key kfx kml knitout ko kpp kra ksh "
    "ksm kt lcpl less lha library-ms lic licence license lit lnk log logicx look lrc lrtemplate "
    "lua ly lys lz4 lzh lzma m2ts m4a m4b m4p m4r m4v maf mailloc mam maq mar markdown maw mcr md "
    "mda mdb mde mdimporter mdn mdt mdw mdz me mht mhtml mid midi mka mkv mobi mobileconfig mogrt "
    "mov mp2 mp3 mp4 mpeg mpg mpkg mrw msc mscx mscz msh msh1 msi msix msixbundle msp mst msu mtc "
    "mtl mts mus musicxml musx mxl myb nef nfo nkc nki nkm nkr nkx nrw numbers nwc obj ocx odb "
    "odg odp ods odt oga ogg ogv one opdownload opus ora orf org osax osd otc otf otg otp ots ott "
    "pages part partial pat pcm pcs pcx pdf pec pef pes pfa pfb phb phc php pif pkg pl plt plugin "
    "ply png pot potm potx ppa ppam ppkg pps ppsm ppsx ppt pptm pptx prc prefpane procreate "
    "prproj ps ps1 ps1xml ps2 psb psc1 psd psd1 psm1 pub py pyc pyo pyw pyz pyzw qlgenerator qt "
    "raf rar raw rb rdp reg rex rpm rpp rs rst rtf run rw2 rx2 sass saver sbv scf scpt scptd scr "
    "scss sct scut5 search-ms searchconnector-ms settingcontent-ms sew sf2 sf3 sfz sh shb shs shv "
    "sib sit sitx sketch skp slk snap snd so sql sr2 srf srt srw step stl stp studio studio3 sty "
    "sub sut svg svgz swatches swift sys tap tar tbz tbz2 tcl tcx terminal tex text textile tga "
    "tgz theme themepack tif tiff toml tool tpl tpz ts tsv ttc ttf txt txz tzst u01 url usd usda "
    "usdc usdz vb vbe vbr vbs vbscript vcf vip vncloc vob vp3 vsix vst vst3 vstpreset vtt wav wdgt "
    "weba webloc webm webp website wll wma wmf wmv woff woff2 workflow wpd wps ws wsb wsc wsf wsh "
    "wv x3f xapk xbap xcf xd xhtml xla xlam xll xls xlsb xlsm xlsx xlt xltm xltx xml xmp xpc xpi "
    "xxx xz yaml yml z zip zsh zsk zst zxp"
)

# Which place a fact is of, and which kind of file: `facts.places.RoomOf`, `kinds.Kind`.
PLACES = _words("place temp home own bytes")
KINDS = frozenset(kind.value for kind in Kind)
