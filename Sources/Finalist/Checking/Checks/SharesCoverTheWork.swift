#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension Check {
    /// Lines that are paid for shares of the same contacts are paid for all of them together.
    static let sharesCoverTheWork: Check = Check(
        Rule(
            "F0871", .warning, "shares of price lines do not add up to the work", about: .omittedCost,
            """
            A share is the percent of a quantity that a line is paid for: 60 is 60 %, and 0.6 is less than one. Of lines \
            that are paid for parts of a channel, where none is paid for all of it, the shares should come to 100: what is \
            left is in no price, and what is above is paid twice. A share beside a line for the whole is a supplement, as \
            for hours at night.
            """), needsEveryFile: true
    ) { index in
        let template = index.evaluation.priceTemplate
        return index.reckonedOffers.flatMap { offer, _ in
            let partly = index.standing.unpriced[offer.vendor.id]?.partlyPaid ?? []
            let told = Set(partly.flatMap(\.lines).map(\.id))
            return partly.map { offer.finding($0) }
                + offer.pricing.lines.compactMap { told.contains($0.id) ? nil : offer.smallShare($0, template) }
        }
    }
}

extension VendorOffer {
    fileprivate func finding(_ work: UnpricedWork.PartlyPaid) -> Diagnostic {
        let lines = work.lines
        let names = listed(lines.map(\.titleAndID))
        let sum = Figures.plain(work.percent.number)
        let who =
            lines.count == 1
            ? "price line \(names) of \(vendor.nameAndID) is paid for \(sum) %"
            : "price lines \(names) of \(vendor.nameAndID) are paid for \(sum) % together"
        let place = lines.first { $0.share != nil }?.location
        guard work.percent < 100 else {
            return Diagnostic(
                Check.sharesCoverTheWork.rule,
                "\(who) of the contacts of \(work.channels.words), and none for all of them: "
                    + "\(Figures.plain((work.percent - 100).number)) % are paid twice, or one of the lines is a supplement",
                remedy: "ask which; correct the shares, or add a line for the whole where one is a supplement",
                at: place, vendor: vendor.id)
        }
        let small = lines.compactMap(\.share).filter { $0 < 1 }
        let readings = small.map { "\(Figures.plain($0.number)) may be \(Figures.plain(($0 * 100).number)) %" }
        return Diagnostic(
            Check.sharesCoverTheWork.rule,
            "\(who) of the contacts of \(work.channels.words), and no other line for the rest: "
                + "\(Figures.plain((100 - work.percent).number)) % are in no price, or the price is for all of them"
                + (readings.isEmpty ? "" : "; \(listed(readings.uniqued))"),
            remedy: (small.isEmpty ? "" : "write 60 for 60 %; ")
                + "ask what the rest costs and add a line for it, or take share out where the price is for all",
            at: place, vendor: vendor.id)
    }

    /// Less than one percent beside a line for the whole: it may be meant as a share of 1.
    fileprivate func smallShare(_ line: PriceLine, _ template: PriceTemplate) -> Diagnostic? {
        guard let share = line.share, share < 1, line.quantity == nil,
            line.completed(from: template).unit?.needsDriver == true
        else { return nil }
        let text = Figures.plain(share.number)
        return Diagnostic(
            Check.sharesCoverTheWork.rule,
            "the share of \(words(line)) is \(text): that is \(text) % of the contacts, or was meant as "
                + "\(Figures.plain((share * 100).number)) %",
            remedy: "ask which is meant, and write 60 for 60 %", at: line.location, vendor: vendor.id)
    }
}
