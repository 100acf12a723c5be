"""Write the next change: ``python -m api.store.migrations "Placements say who told"``."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from alembic import command

from api.store.engines import parsed
from api.store.migrations.run import config_for, opened, upgrade


def main(told: str) -> None:
    """
    Write what is between the changes so far and the tables as they stand in the code.

    Parameters
    ----------
    told
        What changes, as a plain sentence without its full stop.
    """
    with tempfile.TemporaryDirectory() as folder:
        url = parsed(f"sqlite:///{Path(folder) / 'empty.db'}")
        upgrade(url)
        with opened(url) as connection:
            config = config_for(connection)
            number = len(list(Path(__file__).parent.glob("versions/v*.py"))) + 1
            command.revision(
                config, told, autogenerate=True, rev_id=f"v{number:04d}", version_path=None
            )


if __name__ == "__main__":
    main(sys.argv[1])
