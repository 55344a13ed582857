"""Renew everything that is generated, or with ``--check`` say what is stale and exit 1.

Each ``scripts/generate_NAME.py`` has a function ``files(root) -> dict[path, text or bytes]``. One that names its paths
as ``KEPT`` is not made for a check: those files need only be there.
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


def modules() -> list[ModuleType]:
    """Every generator, by name."""
    return [load(path) for path in sorted((ROOT / "scripts").glob("generate_*.py"))]


def generated(*, all_: bool = False) -> dict[str, bytes]:
    """Path inside the project → bytes it should hold; with ``all_`` those too that need only be there."""
    found: dict[str, bytes] = {}
    for module in modules():
        if all_ or not hasattr(module, "KEPT"):
            for name, content in module.files(ROOT).items():
                found[str(name)] = content.encode() if isinstance(content, str) else content
    return found


def stale() -> list[str]:
    """The generated files that differ from what would be generated now, or that are not there."""
    kept = [name for module in modules() for name in getattr(module, "KEPT", ())]
    missing = [name for name in kept if not (ROOT / name).is_file()]
    return [*(name for name, data in generated().items() if _read(name) != data), *missing]


def _read(name: str) -> bytes | None:
    path = ROOT / name
    return path.read_bytes() if path.is_file() else None


def renew() -> None:
    """Write what differs."""
    for name, data in generated(all_=True).items():
        if _read(name) != data:
            (ROOT / name).parent.mkdir(parents=True, exist_ok=True)
            (ROOT / name).write_bytes(data)
            print(f"wrote {name}")


if __name__ == "__main__":
    if "--check" not in sys.argv:
        renew()
    elif names := stale():
        sys.exit("stale, renew with `make generate`: " + ", ".join(names))
