// swift-tools-version: 6.2
import PackageDescription

// How fast finalist is, beside xmllint and packages for Python. A package of its own, so that nobody who builds finalist
// builds this too.
let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "finalist", path: "../..")],
    targets: [
        .executableTarget(
            name: "benchmarks", dependencies: [.product(name: "Finalist", package: "finalist")],
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"), .treatAllWarnings(as: .error),
            ])
    ],
    swiftLanguageModes: [.v6]
)
