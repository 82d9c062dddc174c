"""Holds the library's public interface against the list of it that the repository has: what changes it must change the
list too, so that nobody breaks embedders unawares. Every public symbol must be documented.

    python3 Scripts/public-api.py GRAPH.symbols.json LIST.txt [--update]
"""

import difflib
import json
import sys
from pathlib import Path


def interface(graph: dict) -> list[str]:
    """A line for each public symbol and each conformance, sorted."""
    lines = set()
    names = {}
    for symbol in graph["symbols"]:
        path = ".".join(symbol["pathComponents"])
        names[symbol["identifier"]["precise"]] = path
        declaration = "".join(fragment["spelling"] for fragment in symbol["declarationFragments"])
        lines.add(f"{path}: {' '.join(declaration.split())}")
    for relation in graph["relationships"]:
        if relation["kind"] != "conformsTo" or relation["source"] not in names:
            continue
        target = names.get(relation["target"]) or relation.get("targetFallback", relation["target"])
        if target not in ("Swift.Copyable", "Swift.Escapable", "Swift.SendableMetatype"):
            lines.add(f"{names[relation['source']]}: conforms to {target}")
    return sorted(lines)


def main(graph_path: str, list_path: str, update: bool) -> int:
    graph = json.loads(Path(graph_path).read_text())
    bare = [".".join(symbol["pathComponents"]) for symbol in graph["symbols"] if "docComment" not in symbol]
    if bare:
        print("not documented:", ", ".join(sorted(bare)), file=sys.stderr)
        return 1
    now = interface(graph)
    if update:
        Path(list_path).write_text("\n".join(now) + "\n")
        return 0
    listed = Path(list_path).read_text().splitlines()
    if now == listed:
        return 0
    print(*difflib.unified_diff(listed, now, "listed", "public", lineterm="", n=0), sep="\n", file=sys.stderr)
    print("The public interface has changed. If that is meant: make api UPDATE=1, and say so in CHANGELOG.md", file=sys.stderr)
    return 1


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if argument != "--update"]
    if len(arguments) != 2:
        sys.exit(__doc__)
    sys.exit(main(*arguments, update="--update" in sys.argv))
