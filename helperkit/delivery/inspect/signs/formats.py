"""All formats that are known by their content, and the kind that each belongs to."""

from helperkit.journey.kinds import Kind

_FORMATS: dict[Kind, str] = {
    Kind.PDF: "pdf",
    Kind.EPUB: "epub",
    Kind.EBOOK: "mobi azw3 kfx topaz lit fictionbook comic ibooks",
    Kind.PICTURE: "png jpeg gif bmp tiff webp heic avif svg psd ico cursor jxl jp2 xcf dng cr2 cr3"
    " orf rw2 raf x3f exr hdr dds pcx emf wmf openraster odg",
    Kind.TEXT: "text xml",
    Kind.SOUND: "mp3 wav flac ogg m4a aac aiff wma amr ape wavpack caf au",
    Kind.VIDEO: "mp4 mov matroska webm avi mpeg mpeg-ts asf flv ogv 3gp",
    Kind.DOCUMENT: "docx odt pages doc rtf postscript djvu wordperfect office-locked onenote",
    Kind.SPREADSHEET: "xlsx ods numbers xls",
    Kind.SLIDES: "pptx odp key ppt",
    Kind.WEB_PAGE: "html",
    Kind.FONT: "ttf otf ttc woff woff2 type1 bitmap-font",
    Kind.SEWING: "dst pes pec vp3 vip hus shv jef",
    Kind.KNITTING: "knitout designaknit",
    Kind.CUT: "dxf dwg silhouette fcm plotter",
    Kind.MODEL: "stl obj 3mf ply gltf fbx blend step sketchup usd amf",
    Kind.SCORE: "midi musicxml mxl musescore sibelius finale guitarpro abc noteworthy",
    Kind.BRUSH: "abr brushset gbr gih krita-brushes photoshop-patterns photoshop-styles"
    " photoshop-shapes photoshop-tools",
    Kind.PRESET: "lut xmp lightroom actions gradients swatches colour-profile",
    Kind.SAMPLES: "soundfont nki rex gigasampler vst-preset",
    Kind.PROJECT: "procreate mogrt aftereffects goodnotes clip affinity indesign idml corel sketch"
    " figma xd krita flstudio reaper flashcards database publisher",
    Kind.LICENCE: "licence acsm lcp",
    Kind.ZIP: "zip",
    Kind.SEVEN_ZIP: "7z",
    Kind.TAR: "tar",
    Kind.COMPRESSED: "gzip bzip2 xz zstd lz4",
    Kind.OTHER_ARCHIVE: "rar cab lzip lha compress iso arj stuffit",
    Kind.PROGRAM_WINDOWS: "pe dos msi msp msix chm winhelp",
    Kind.PROGRAM_MAC: "macho xar dmg",
    Kind.PROGRAM_LINUX: "elf appimage deb rpm flatpak squashfs",
    Kind.PROGRAM_PHONE: "apk ipa",
    Kind.SCRIPT: "script jar class applescript browser-extension",
    Kind.SHORTCUT: "lnk url desktop",
    Kind.UNKNOWN: "ole ole-torn zip-torn sqlite bplist zeros",
}
KIND_OF_FORMAT = {name: kind for kind, names in _FORMATS.items() for name in names.split()}
