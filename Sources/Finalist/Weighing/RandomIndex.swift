/// The mean inconsistency of judgements made by chance, against which that of a person is set.
///
/// Tables differ by who drew the judgements and how many; at 3 and 4 criteria the consistency ratio moves by a tenth.
public struct RandomIndex: Hashable, Sendable, Identifiable {
    public let id: String

    /// Whose table it is.
    public let title: String

    /// From three criteria on.
    private let table: [Double]

    public static let all: [RandomIndex] = [.saaty1980, .saatyLater, .tummalaLing1998, .alonsoLamata2006]

    /// Saaty (1980), "The analytic hierarchy process", in two decimals.
    public static let saaty1980 = RandomIndex(
        id: "saaty-1980", title: "Saaty 1980",
        table: [0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59])

    /// The table of Saaty's later books.
    public static let saatyLater = RandomIndex(
        id: "saaty-later", title: "Saaty's later table",
        table: [0.52, 0.89, 1.11, 1.25, 1.35, 1.40, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59])

    /// Tummala & Ling (1998), "A note on the computation of the mean random consistency index of the analytic hierarchy
    /// process", Theory and Decision 44:221–230.
    public static let tummalaLing1998 = RandomIndex(
        id: "tummala-ling-1998", title: "Tummala & Ling 1998",
        table: [
            0.5799, 0.8921, 1.1159, 1.2358, 1.3322, 1.3952, 1.4537, 1.4882, 1.5117, 1.5356, 1.5571, 1.5714, 1.5831,
        ])

    /// Alonso & Lamata (2006), "Consistency in the analytic hierarchy process: a new approach", IJUFKS 14:445–459; up to ten
    /// criteria.
    public static let alonsoLamata2006 = RandomIndex(
        id: "alonso-lamata-2006", title: "Alonso & Lamata 2006",
        table: [0.5245, 0.8815, 1.1086, 1.2479, 1.3417, 1.4056, 1.4499, 1.4854])

    /// The index for so many criteria; 0 for one and two, which cannot be inconsistent, and `nil` beyond the table.
    public subscript(count: Int) -> Double? {
        if count < 3 { return 0 }
        return table.indices.contains(count - 3) ? table[count - 3] : nil
    }
}
