// swift-tools-version: 6.2
import PackageDescription

// Arrows point at what a target may import:
//
//   FinalistCLI ──▶ Finalist ──▶ LocatedXML ──▶ CLibXML2 (the system's libxml2)
//                       ├──────▶ CTemplates (the files of Templates/, inside the binary)
//                       └──────▶ CSimplexRanks (ranks under many weightings, for every kind of processor)
//
// swift-argument-parser gives the command its help, completions and manual; the library does not know it.

// macOS brings libxml2 in its SDK, which needs no search path.
#if os(macOS)
let libxml2: String? = nil
#else
let libxml2: String? = "libxml-2.0"
#endif

let package = Package(
    name: "finalist",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "Finalist", targets: ["Finalist"]),
        .executable(name: "finalist", targets: ["FinalistCLI"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
    ],
    targets: [
        .systemLibrary(
            name: "CLibXML2", pkgConfig: libxml2, providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .target(name: "CTemplates"),
        .target(name: "CSimplexRanks"),
        .target(name: "LocatedXML", dependencies: ["CLibXML2"], swiftSettings: [.strictMemorySafety()]),
        .target(
            name: "Finalist",
            dependencies: ["LocatedXML", "CTemplates", "CSimplexRanks"]),
        .executableTarget(
            name: "FinalistCLI",
            dependencies: ["Finalist", .product(name: "ArgumentParser", package: "swift-argument-parser")]),
        .executableTarget(name: "FiveLines", dependencies: ["Finalist"], path: "Examples/FiveLines"),
        .executableTarget(name: "TenLines", dependencies: ["Finalist"], path: "Examples/TenLines"),
        .testTarget(name: "LocatedXMLTests", dependencies: ["LocatedXML"]),
        .testTarget(name: "FinalistTests", dependencies: ["Finalist", "LocatedXML"], exclude: ["Golden", "Samples"]),
        .testTarget(name: "FinalistCLITests", dependencies: ["FinalistCLI"], exclude: ["Transcripts"]),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .gnu2x  // #embed
)

for target in package.targets where target.type != .system {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("InternalImportsByDefault"),
            .enableUpcomingFeature("MemberImportVisibility"),
            .treatAllWarnings(as: .error),
        ]
}
