#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// The functions of a number that the standard library lacks, as the system's mathematics has them.
enum Exponentials {
    static func exp(_ number: Double) -> Double { cExp(number) }

    /// exp(x) − 1, exact near 0 as well.
    static func expMinusOne(_ number: Double) -> Double { expm1(number) }

    /// The natural logarithm.
    static func log(_ number: Double) -> Double { cLog(number) }
}

// Inside the type, the short names would call themselves.
private func cExp(_ number: Double) -> Double { exp(number) }
private func cLog(_ number: Double) -> Double { log(number) }
