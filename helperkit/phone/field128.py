"""Arithmetic in the field of 128 elements: whole numbers of 7 bits.

Addition is exclusive or; multiplication is that of polynomials modulo x^7 + x + 1.
"""

SIZE = 128
_MODULUS = 0b10000011


def _products() -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the powers of x, which is a generator (127 is prime), and their exponents."""
    powers = [1]
    while len(powers) < SIZE - 1:
        doubled = powers[-1] << 1
        powers.append(doubled ^ _MODULUS if doubled & SIZE else doubled)
    exponents = [0] * SIZE
    for exponent, power in enumerate(powers):
        exponents[power] = exponent
    return tuple(powers), tuple(exponents)


_POWERS, _EXPONENTS = _products()


def times(one: int, other: int) -> int:
    """Return the product of two elements."""
    if not one or not other:
        return 0
    return _POWERS[(_EXPONENTS[one] + _EXPONENTS[other]) % (SIZE - 1)]


def over(one: int, other: int) -> int:
    """Return the quotient of two elements. Raises ZeroDivisionError."""
    if not other:
        raise ZeroDivisionError("division by zero in the field of 128 elements")
    return _POWERS[(_EXPONENTS[one] - _EXPONENTS[other]) % (SIZE - 1)] if one else 0
