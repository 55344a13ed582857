"""Renew everything that is generated, or with ``--check`` say what is stale and exit 1.

Each ``scripts/generate_NAME.py`` has a function ``files(root) -> dict[path, text or bytes]``.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parents[1]


def load(path: Path) -> ModuleType:
    """The module at a path, without the folder being a package."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def generated() -> dict[str, bytes]:
    """Path inside the project → bytes it should hold."""
    found: dict[str, bytes] = {}
    for path in sorted((ROOT / "scripts").glob("generate_*.py")):
        for name, content in load(path).files(ROOT).items():
            found[str(name)] = content.encode() if isinstance(content, str) else content
    return found


def stale() -> list[str]:
    """The generated files that differ from what would be generated now."""
    return [name for name, data in generated().items() if _read(name) != data]


def _read(name: str) -> bytes | None:
    path = ROOT / name
    return path.read_bytes() if path.is_file() else None


def renew() -> None:
    """Write what differs."""
    for name, data in generated().items():
        if _read(name) != data:
            (ROOT / name).parent.mkdir(parents=True, exist_ok=True)
            (ROOT / name).write_bytes(data)
            print(f"wrote {name}")


if __name__ == "__main__":
    if "--check" not in sys.argv:
        renew()
    elif names := stale():
        sys.exit("stale, renew with `make generate`: " + ", ".join(names))
