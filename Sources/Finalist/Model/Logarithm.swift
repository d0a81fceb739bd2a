#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// The natural logarithm of a number above 0.
func naturalLogarithm(_ number: Double) -> Double { log(number) }

/// `base` to the power of `exponent`; `base` is 0 or more.
func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
