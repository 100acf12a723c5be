import pytest

from ..town import desk


@pytest.fixture(scope="module")
def keeper(desk):
    """An administrator."""
    from api.security.roles import Role

    return desk.person(Role.ADMINISTRATOR)


__all__ = ["desk"]
