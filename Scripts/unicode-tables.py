#!/usr/bin/env python3
"""Makes Sources/CUnicodeTables/tables.c from the Unicode Character Database.

    apt-get install unicode-data
    Scripts/unicode-tables.py [/usr/share/unicode] > Sources/CUnicodeTables/tables.c

What each table means is said in Sources/CUnicodeTables/tables.h and include/CUnicodeTables.h.
"""

import re
import sys
from pathlib import Path

ROOT = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode")
COUNT = 0x110000

# The bits of a property record; CUnicodeTables.h says them again for the readers.
LETTER, NUMBER, MARK, SPACE = 1, 2, 3, 4
SCRIPT_SHIFT, EMOJI_SHIFT, WIDTH_SHIFT, CLASS_SHIFT = 3, 5, 9, 16
DROPS_MARKS, SPACELESS = 1, 2
PICTOGRAPH, MODIFIER, REGIONAL, WANTS_SELECTOR = 1, 2, 3, 4
IGNORABLE = 1 << 8
HAS_CANONICAL, HAS_COMPATIBILITY, HAS_FOLDING, COMPOSES = 1 << 11, 1 << 12, 1 << 13, 1 << 14

MARKLESS_SCRIPTS = {"Latin", "Greek", "Cyrillic"}
SPACELESS_SCRIPTS = {"Han", "Hiragana", "Katakana", "Thai", "Lao", "Khmer", "Myanmar"}
SHORT_SCRIPTS = {"Hani", "Hira", "Kana", "Thai", "Laoo", "Khmr", "Mymr"}


def rows(name, missing=False):
    """The fields of a file's lines, after the range of code points that each begins with."""
    for line in (ROOT / name).read_text(encoding="utf-8").splitlines():
        if missing and line.startswith("# @missing: "):
            line = line[len("# @missing: "):]
        fields = [field.strip() for field in line.split("#")[0].split(";")]
        if not re.fullmatch(r"[0-9A-F]+(\.\.[0-9A-F]+)?", fields[0]):
            continue
        first, _, last = fields[0].partition("..")
        yield range(int(first, 16), int(last or first, 16) + 1), fields[1:]


def members(name, value):
    """The code points with that value of a property."""
    return {scalar for span, fields in rows(name) if fields[0] == value for scalar in span}


def mapping(field):
    return tuple(int(scalar, 16) for scalar in field.split())


category, combining, canonical, compatibility = ["Cn"] * COUNT, [0] * COUNT, {}, {}
first = None
for line in (ROOT / "UnicodeData.txt").read_text().splitlines():
    fields = line.split(";")
    scalar = int(fields[0], 16)
    if fields[1].endswith(", First>"):
        first = scalar
        continue
    for each in range(first if fields[1].endswith(", Last>") else scalar, scalar + 1):
        category[each], combining[each] = fields[2], int(fields[3])
    tag, _, rest = fields[5].rpartition("> ")
    if rest:
        (compatibility if tag else canonical)[scalar] = mapping(rest)


def expanded(scalar, tables):
    """A decomposition whose parts decompose no further; canonical order is the reader's matter."""
    for table in tables:
        if scalar in table:
            return tuple(part for each in table[scalar] for part in expanded(each, tables))
    return (scalar,)


full_canonical = {scalar: expanded(scalar, [canonical]) for scalar in canonical}
full_compatibility = {
    scalar: parts
    for scalar in canonical | compatibility
    if (parts := expanded(scalar, [canonical, compatibility])) != full_canonical.get(scalar)
}
folding = {span[0]: mapping(fields[1]) for span, fields in rows("CaseFolding.txt") if fields[0] in "CF"}
excluded = members("DerivedNormalizationProps.txt", "Full_Composition_Exclusion")
pairs = sorted((*parts, scalar) for scalar, parts in canonical.items() if scalar not in excluded)
assert all(len(pair) == 3 for pair in pairs)

scripts = ["Zzzz"] * COUNT
for span, fields in rows("Scripts.txt"):
    for scalar in span:
        scripts[scalar] = fields[0]
extensions = {scalar: set(fields[0].split()) for span, fields in rows("ScriptExtensions.txt") for scalar in span}
spaces = members("PropList.txt", "White_Space")
ignorable = members("DerivedCoreProperties.txt", "Default_Ignorable_Code_Point")
pictographs = members("emoji/emoji-data.txt", "Extended_Pictographic") | members("emoji/emoji-data.txt", "Emoji")
shown_as_emoji = members("emoji/emoji-data.txt", "Emoji_Presentation")
modifiers = members("emoji/emoji-data.txt", "Emoji_Modifier")
regional = members("PropList.txt", "Regional_Indicator")
east_asian = ["N"] * COUNT
for span, fields in rows("EastAsianWidth.txt", missing=True):
    for scalar in span:
        east_asian[scalar] = fields[0]


def script_class(scalar):
    if scripts[scalar] in MARKLESS_SCRIPTS:
        return DROPS_MARKS
    shared = extensions.get(scalar)
    is_shared = scripts[scalar] in ("Common", "Inherited") and shared and shared <= SHORT_SCRIPTS
    return SPACELESS if scripts[scalar] in SPACELESS_SCRIPTS or is_shared else 0


def emoji_class(scalar):
    if scalar in regional:
        return REGIONAL
    if scalar in modifiers:
        return MODIFIER
    if scalar not in pictographs or scalar < 0x80:
        return 0
    is_sign = scalar < 0x2000 or scalar in canonical or scalar in compatibility
    return WANTS_SELECTOR if is_sign and scalar not in shown_as_emoji else PICTOGRAPH


def width(scalar):
    if scalar == 0xAD:
        return 1
    if category[scalar] in ("Mn", "Me", "Cf", "Cc") or 0x1160 <= scalar <= 0x11FF:
        return 0
    return 2 if east_asian[scalar] in "WF" else 1


def record(scalar):
    kind = {"L": LETTER, "N": NUMBER, "M": MARK}.get(category[scalar][0], 0)
    # A zero-width space parts words; tags belong to flags; Hangul fillers are letters.
    is_ignorable = scalar in ignorable and category[scalar] in ("Cf", "Mn") and scalar != 0x200B
    return (
        (SPACE if scalar in spaces else kind)
        | script_class(scalar) << SCRIPT_SHIFT
        | emoji_class(scalar) << EMOJI_SHIFT
        | (IGNORABLE if is_ignorable else 0)
        | width(scalar) << WIDTH_SHIFT
        | (HAS_CANONICAL if scalar in full_canonical else 0)
        | (HAS_COMPATIBILITY if scalar in full_compatibility else 0)
        | (HAS_FOLDING if scalar in folding else 0)
        | (COMPOSES if scalar in seconds else 0)
        | combining[scalar] << CLASS_SHIFT
    )


# What may join with what stands before it: the parts of Hangul syllables too.
seconds = {pair[1] for pair in pairs} | set(range(0x1161, 0x1176)) | set(range(0x11A8, 0x11C3))
records = [record(scalar) for scalar in range(COUNT)]
distinct = sorted(set(records))
assert len(distinct) <= 256
place = {value: index for index, value in enumerate(distinct)}

BLOCK = 128
blocks, stage1 = {}, []
for start in range(0, COUNT, BLOCK):
    block = tuple(place[value] for value in records[start:start + BLOCK])
    stage1.append(blocks.setdefault(block, len(blocks)))
stage2 = [value for block in blocks for value in block]

pool = ""
for parts in sorted({*full_canonical.values(), *full_compatibility.values(), *folding.values()}, key=lambda p: (-len(p), p)):
    text = "".join(map(chr, parts))
    if text not in pool:
        pool += text


def entries(table):
    return [(scalar, pool.index("".join(map(chr, parts))), len(parts)) for scalar, parts in sorted(table.items())]


def emit(declaration, values):
    print(f"\nconst {declaration} = {{")
    line = ""
    for value in values:
        item = ("{" + ",".join(map(str, value)) + "}" if isinstance(value, tuple) else str(value)) + ","
        if len(line) + len(item) > 120:
            print(line)
            line = ""
        line += item
    print(line + "\n};")


version = re.search(r"CaseFolding-([0-9.]+)\.txt", (ROOT / "CaseFolding.txt").read_text()).group(1)
print(f"""// Generated by Scripts/unicode-tables.py from the Unicode Character Database {version}; do not edit.
// Copyright of the data: Unicode, Inc., under the Unicode License, https://www.unicode.org/license.txt.
#include "tables.h"

const char baton_unicode_version[] = "{version}";""")
emit("uint32_t baton_records[]", distinct)
emit("uint16_t baton_stage1[]", stage1)
emit("uint8_t baton_stage2[]", stage2)
emit("uint32_t baton_pool[]", map(ord, pool))
for name, table in (("canonical", full_canonical), ("compatibility", full_compatibility), ("folding", folding)):
    emit(f"struct baton_entry baton_{name}[]", entries(table))
    print(f"const int baton_{name}_count = {len(table)};")
emit("struct baton_pair baton_pairs[]", pairs)
print(f"const int baton_pairs_count = {len(pairs)};")
