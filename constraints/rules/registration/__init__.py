"""What the registration of a home allows."""

from __future__ import annotations

from constraints.base import Rule
from constraints.rules.registration.adults_in_minority import AdultsInMinority
from constraints.rules.registration.home_managed_and_adequate import HomeManagedAndAdequate
from constraints.rules.registration.place_free_by_start import PlaceFreeByStart
from constraints.rules.registration.places_within_registration import PlacesWithinRegistration
from constraints.rules.registration.registered_home import RegisteredHome
from constraints.rules.registration.registration_conditions_kept import RegistrationConditionsKept
from constraints.rules.registration.unrestricted_registration import UnrestrictedRegistration

RULES: tuple[Rule, ...] = (
    RegisteredHome(),
    UnrestrictedRegistration(),
    HomeManagedAndAdequate(),
    RegistrationConditionsKept(),
    PlaceFreeByStart(),
    PlacesWithinRegistration(),
    AdultsInMinority(),
)
"""In the order an officer reads them."""
