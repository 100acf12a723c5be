"""What the service loads when it is first needed, loaded once before it is begun many times."""

from matcher.answer.duties import duties_for
from matcher.engine import Engine
from tests.faults.scene import URNS, homes_and_child

_snapshot, _girl = homes_and_child()
duties_for(Engine.over(_snapshot), _girl, URNS[0], as_at=_girl.decided_on)
