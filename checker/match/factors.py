"""Factors between units and between currencies whose rate is fixed for good.

Unit names are those of CLDR. Sources: SI Brochure (9th ed.), NIST Handbook 44 appendix C; the
currencies that became the euro: Council Regulation (EC) 2866/98 and its amendments.
"""

from __future__ import annotations

from collections.abc import Mapping

_LENGTH = {
    "nanometer": 1e-9,
    "micrometer": 1e-6,
    "millimeter": 1e-3,
    "centimeter": 1e-2,
    "decimeter": 0.1,
    "meter": 1.0,
    "kilometer": 1e3,
    "inch": 0.0254,
    "foot": 0.3048,
    "yard": 0.9144,
    "furlong": 201.168,
    "fathom": 1.8288,
    "mile": 1609.344,
    "mile-scandinavian": 1e4,
    "nautical-mile": 1852.0,
    "astronomical-unit": 1.495978707e11,
    "light-year": 9.4607e15,
    "parsec": 3.0857e16,
}
_SQUARED = {
    "square-centimeter": 1e-4,
    "square-meter": 1.0,
    "square-kilometer": 1e6,
    "square-inch": 0.00064516,
    "square-foot": 0.09290304,
    "square-yard": 0.83612736,
    "square-mile": 2589988.11,
    "dunam": 1e3,
    "acre": 4046.8564,
    "hectare": 1e4,
}
_VOLUME = {
    "milliliter": 1e-3,
    "cubic-centimeter": 1e-3,
    "centiliter": 1e-2,
    "deciliter": 0.1,
    "liter": 1.0,
    "hectoliter": 100.0,
    "megaliter": 1e6,
    "cubic-meter": 1e3,
    "cubic-kilometer": 1e12,
    "cubic-inch": 0.016387064,
    "cubic-foot": 28.316847,
    "cubic-yard": 764.554858,
    "cubic-mile": 4.16818183e12,
    "fluid-ounce": 0.0295735,
    "fluid-ounce-imperial": 0.0284131,
    "pint": 0.473176,
    "pint-imperial": 0.568261,
    "pint-metric": 0.5,
    "quart": 0.946353,
    "gallon": 3.785412,
    "gallon-imperial": 4.54609,
    "barrel": 158.987295,
    "cup": 0.2365882,
    "cup-metric": 0.25,
}
_MASS = {
    "microgram": 1e-9,
    "milligram": 1e-6,
    "gram": 1e-3,
    "kilogram": 1.0,
    "tonne": 1e3,
    "metric-ton": 1e3,
    "ton": 907.18474,
    "ounce": 0.028349523,
    "ounce-troy": 0.031103477,
    "pound": 0.45359237,
    "stone": 6.35029318,
    "carat": 2e-4,
}
_DURATION = {
    "nanosecond": 1e-9,
    "microsecond": 1e-6,
    "millisecond": 1e-3,
    "second": 1.0,
    "minute": 60.0,
    "hour": 3600.0,
    "day": 86400.0,
    "night": 86400.0,
    "week": 604800.0,
    "fortnight": 1209600.0,
    "month": 2629746.0,
    "quarter": 7889238.0,
    "year": 31556952.0,
    "decade": 315569520.0,
    "century": 3155695200.0,
    "millennium": 31556952000.0,
}
_SPEED = {
    "meter-per-second": 1.0,
    "kilometer-per-second": 1000.0,
    "kilometer-per-hour": 1 / 3.6,
    "mile-per-hour": 0.44704,
    "foot-per-second": 0.3048,
    "mile-per-second": 1609.344,
    "knot": 0.514444,
}
_ENERGY = {
    "joule": 1.0,
    "kilojoule": 1e3,
    "calorie": 4.184,
    "kilocalorie": 4184.0,
    "foodcalorie": 4184.0,
    "watt-hour": 3600.0,
    "kilowatt-hour": 3.6e6,
    "megawatt-hour": 3.6e9,
    "gigawatt-hour": 3.6e12,
    "terawatt-hour": 3.6e15,
    "electronvolt": 1.602176634e-19,
    "british-thermal-unit": 1055.06,
}
_POWER = {
    "milliwatt": 1e-3,
    "watt": 1.0,
    "kilowatt": 1e3,
    "megawatt": 1e6,
    "gigawatt": 1e9,
    "terawatt": 1e12,
    "horsepower": 745.69987,
}
_PRESSURE = {
    "pascal": 1.0,
    "hectopascal": 100.0,
    "kilopascal": 1e3,
    "megapascal": 1e6,
    "millibar": 100.0,
    "bar": 1e5,
    "atmosphere": 101325.0,
    "pound-force-per-square-inch": 6894.757,
    "millimeter-ofhg": 133.322,
    "inch-ofhg": 3386.389,
}
_DIGITAL = {
    "bit": 0.125,
    "kilobit": 125.0,
    "megabit": 125e3,
    "gigabit": 125e6,
    "terabit": 125e9,
    "byte": 1.0,
    "kilobyte": 1e3,
    "megabyte": 1e6,
    "gigabyte": 1e9,
    "terabyte": 1e12,
    "petabyte": 1e15,
}
_FREQUENCY = {"hertz": 1.0, "kilohertz": 1e3, "megahertz": 1e6, "gigahertz": 1e9}
_ELECTRIC = {"milliampere": 1e-3, "ampere": 1.0}
_RADIATION = {"microsievert": 1e-6, "millisievert": 1e-3, "sievert": 1.0}
_VOLTAGE = {"millivolt": 1e-3, "volt": 1.0, "kilovolt": 1e3}

FACTORS: Mapping[str, tuple[str, float]] = {
    unit: (dimension, factor)
    for dimension, units in (
        ("length", _LENGTH),
        ("area", _SQUARED),
        ("volume", _VOLUME),
        ("mass", _MASS),
        ("duration", _DURATION),
        ("speed", _SPEED),
        ("energy", _ENERGY),
        ("power", _POWER),
        ("pressure", _PRESSURE),
        ("digital", _DIGITAL),
        ("frequency", _FREQUENCY),
        ("current", _ELECTRIC),
        ("voltage", _VOLTAGE),
        ("radiation", _RADIATION),
    )
    for unit, factor in units.items()
}
"""What each unit measures, and how much of the first unit of its kind it is."""

PER_EURO: Mapping[str, float] = {
    "EUR": 1.0,
    "BGN": 1.95583,
    "HRK": 7.5345,
    "DEM": 1.95583,
    "FRF": 6.55957,
    "ITL": 1936.27,
    "ESP": 166.386,
    "ATS": 13.7603,
    "BEF": 40.3399,
    "LUF": 40.3399,
    "NLG": 2.20371,
    "PTE": 200.482,
    "FIM": 5.94573,
    "IEP": 0.787564,
    "GRD": 340.75,
    "SIT": 239.64,
    "MTL": 0.4293,
    "CYP": 0.585274,
    "SKK": 30.126,
    "EEK": 15.6466,
    "LVL": 0.702804,
    "LTL": 3.4528,
}
"""How much of a currency is one euro."""
