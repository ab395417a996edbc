"""Pictures, sounds, films and music."""

import shutil
import zipfile
from pathlib import Path

from helperkit.journey.kinds import Kind
from tests.hostile.things.bench import Bench, Tells, Thing

_ALL, _NO = Tells.ALL, Tells.NOTHING
# What ImageMagick's program is called in its versions; "convert" may be another's.
_IMAGE = next(filter(shutil.which, ("magick", "convert-im6.q16")), "convert")
_M, _F = (_IMAGE,), ("ffmpeg",)


def _convert(*options: str):
    def make(bench: Bench, out: Path) -> None:
        bench.run(_IMAGE, "picture.png", *options, out)

    return make


def _as(form: str, *options: str):
    def make(bench: Bench, out: Path) -> None:
        bench.run(_IMAGE, "picture.png", *options, f"{form}:{out}")

    return make


def _sound(*options: str):
    def make(bench: Bench, out: Path) -> None:
        bench.run("ffmpeg", "-v", "error", "-y", "-i", "sound.wav", *options, out)

    return make


def _film(*options: str):
    def make(bench: Bench, out: Path) -> None:
        picture = ("-f", "lavfi", "-i", "testsrc=size=128x96:rate=12:duration=3")
        bench.run("ffmpeg", "-v", "error", "-y", *picture, "-i", "sound.wav", *options, out)

    return make


def _boxed_score(bench: Bench, out: Path) -> None:
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as box:
        box.writestr("META-INF/container.xml", "<container><rootfiles/></container>")
        box.writestr("score.musicxml", SCORE)


SCORE = (
    '<?xml version="1.0"?>\n<!DOCTYPE score-partwise PUBLIC "-//Recordare//DTD"'
    ' "x.dtd">\n<score-partwise version="4.0">'
    + "<measure><note><pitch><step>C</step></pitch></note></measure>\n" * 60
    + "</score-partwise>\n"
)

_H264 = ("-c:v", "libx264", "-pix_fmt", "yuv420p", "-c:a", "aac", "-shortest")
PICTURES = (
    Thing("picture.png", _convert(), Kind.PICTURE, _ALL, _M),
    Thing("woven.png", _convert("-interlace", "PNG"), Kind.PICTURE, _ALL, _M),
    Thing("few colours.png", _convert("-colors", "16"), Kind.PICTURE, _ALL, _M),
    Thing("grey.png", _convert("-colorspace", "Gray", "-depth", "16"), Kind.PICTURE, _ALL, _M),
    Thing("photo.jpg", _convert("-quality", "85"), Kind.PICTURE, needs=_M),
    Thing("woven.jpeg", _convert("-interlace", "JPEG"), Kind.PICTURE, needs=_M),
    Thing("picture.gif", _convert(), Kind.PICTURE, needs=_M),
    Thing("moving.gif", _convert("-duplicate", "3"), Kind.PICTURE, needs=_M),
    Thing("picture.bmp", _convert(), Kind.PICTURE, needs=_M),
    Thing("picture.tif", _convert(), Kind.PICTURE, needs=_M),
    Thing("packed.tiff", _convert("-compress", "zip"), Kind.PICTURE, needs=_M),
    Thing("pages.tif", _convert("-duplicate", "2"), Kind.PICTURE, needs=_M),
    Thing("photo.dng", _as("tiff"), Kind.PICTURE, needs=_M),
    Thing("picture.webp", _convert("-quality", "80"), Kind.PICTURE, needs=_M),
    Thing("lossless.webp", _convert("-define", "webp:lossless=true"), Kind.PICTURE, needs=_M),
    Thing("picture.psd", _convert(), Kind.PICTURE, needs=_M),
    Thing("picture.ico", _convert("-resize", "64x64"), Kind.PICTURE, needs=_M),
    Thing("picture.jp2", _convert(), Kind.PICTURE, needs=_M),
    Thing("picture.pcx", _convert(), Kind.PICTURE, _NO, _M),
    Thing("picture.tga", _convert(), Kind.PICTURE, _NO, _M),
    Thing("picture.exr", _convert(), Kind.PICTURE, _NO, _M),
    Thing("picture.hdr", _convert(), Kind.PICTURE, _NO, _M),
    Thing("picture.dds", _convert(), Kind.PICTURE, _NO, _M),
    Thing(
        "photo.heic",
        lambda b, out: b.run("heif-enc", "picture.png", "-o", out),
        Kind.PICTURE,
        needs=("heif-enc",),
    ),
    Thing(
        "photo.avif",
        lambda b, out: b.run("heif-enc", "-A", "picture.png", "-o", out),
        Kind.PICTURE,
        needs=("heif-enc",),
    ),
    Thing("cut file.svg", lambda b, out: shutil.copy(b.goods / "drawing.svg", out), Kind.PICTURE),
    Thing(
        "svg by librsvg.svg",
        lambda b, out: b.run("rsvg-convert", "-f", "svg", "-o", out, "drawing.svg"),
        Kind.PICTURE,
        needs=("rsvg-convert",),
    ),
)
SOUNDS = (
    Thing("sound.wav", _sound(), Kind.SOUND, needs=_F),
    Thing("wide.wav", _sound("-c:a", "pcm_s24le"), Kind.SOUND, needs=_F),
    Thing("sound.mp3", _sound("-c:a", "libmp3lame"), Kind.SOUND, needs=_F),
    Thing(
        "plain.mp3",
        _sound("-c:a", "libmp3lame", "-write_xing", "0", "-id3v2_version", "0"),
        Kind.SOUND,
        _NO,
        _F,
    ),
    Thing("sound.flac", _sound(), Kind.SOUND, _ALL, _F),
    Thing("sound.ogg", _sound("-c:a", "libvorbis"), Kind.SOUND, _ALL, _F),
    Thing("sound.opus", _sound(), Kind.SOUND, _ALL, _F),
    Thing("sound.m4a", _sound("-c:a", "aac"), Kind.SOUND, needs=_F),
    Thing("book to hear.m4b", _sound("-c:a", "aac", "-f", "ipod"), Kind.SOUND, needs=_F),
    Thing("sound.aac", _sound("-c:a", "aac"), Kind.SOUND, _NO, _F),
    Thing("sound.aiff", _sound(), Kind.SOUND, needs=_F),
    Thing("sound.wma", _sound("-c:a", "wmav2"), Kind.SOUND, needs=_F),
    Thing("sound.mka", _sound("-c:a", "libopus"), Kind.SOUND, needs=_F),
    Thing("sound.caf", _sound(), Kind.SOUND, needs=_F),
    Thing("sound.au", _sound(), Kind.SOUND, _NO, _F),
    Thing("sound.wv", _sound(), Kind.SOUND, _NO, _F),
)
FILMS = (
    Thing("film.mp4", _film(*_H264), Kind.VIDEO, needs=_F),
    Thing("film for the web.mp4", _film(*_H264, "-movflags", "+faststart"), Kind.VIDEO, needs=_F),
    Thing(
        "film in pieces.mp4",
        _film(*_H264, "-movflags", "frag_keyframe+empty_moov"),
        Kind.VIDEO,
        Tells.CUTS,
        _F,
    ),
    Thing("film.m4v", _film(*_H264), Kind.VIDEO, needs=_F),
    Thing("film.mov", _film(*_H264), Kind.VIDEO, needs=_F),
    Thing(
        "silent.mp4",
        lambda b, out: b.run(
            "ffmpeg", "-v", "error", "-f", "lavfi", "-i", "testsrc=size=96x96:duration=2", out
        ),
        Kind.VIDEO,
        needs=_F,
    ),
    Thing("film.mkv", _film(*_H264), Kind.VIDEO, needs=_F),
    Thing(
        "film.webm", _film("-c:v", "libvpx", "-c:a", "libopus", "-shortest"), Kind.VIDEO, needs=_F
    ),
    Thing("film.avi", _film("-shortest"), Kind.VIDEO, needs=_F),
    Thing("film.flv", _film("-c:v", "flv", "-ar", "22050", "-shortest"), Kind.VIDEO, needs=_F),
    Thing("film.wmv", _film("-shortest"), Kind.VIDEO, needs=_F),
    Thing("film.mpg", _film("-r", "25", "-shortest"), Kind.VIDEO, _NO, _F),
    Thing("film.ts", _film(*_H264, "-f", "mpegts"), Kind.VIDEO, _NO, _F),
    Thing("film.3gp", _film("-c:v", "mpeg4", "-c:a", "aac", "-shortest"), Kind.VIDEO, needs=_F),
    Thing(
        "film.ogv",
        _film("-c:v", "libtheora", "-c:a", "libvorbis", "-shortest"),
        Kind.VIDEO,
        _ALL,
        _F,
    ),
)
SCORES = (
    Thing(
        "tune.mid",
        lambda b, out: b.run("abc2midi", "tune.abc", "-o", out),
        Kind.SCORE,
        needs=("abc2midi",),
    ),
    Thing("tune.abc", lambda b, out: shutil.copy(b.goods / "tune.abc", out), Kind.SCORE, _NO),
    Thing("tune.musicxml", lambda _b, out: out.write_text(SCORE), Kind.SCORE),
    Thing("tune.xml", lambda _b, out: out.write_text(SCORE), Kind.SCORE),
    Thing("tune.mxl", _boxed_score, Kind.SCORE, _ALL),
)
MEDIA = PICTURES + SOUNDS + FILMS + SCORES
