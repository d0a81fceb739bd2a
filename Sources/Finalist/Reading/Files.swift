#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// The folder an evaluation may read, and nothing outside it.
struct Folder {
    /// As the user named it; put in front of a file's name when it is opened.
    let path: String

    /// The files of a folder that stands in memory, by their paths below it; `nil` for one that is opened.
    private let held: [String: [UInt8]]?

    init(path: String) {
        self.path = path
        held = nil
    }

    init(holding files: [String: [UInt8]]) {
        path = ""
        held = files
    }

    /// The folder that holds `file`, and the file's name in it.
    static func of(_ file: String) -> (folder: Folder, name: String) {
        guard let slash = file.lastIndex(of: "/") else { return (Folder(path: "."), file) }
        let folder = slash == file.startIndex ? "/" : String(file[..<slash])
        return (Folder(path: folder), String(file[file.index(after: slash)...]))
    }

    /// Why a file was not opened.
    enum Failure: Error {
        case missing
        /// A folder, a device, a pipe.
        case notAFile
        case unreadable
        case tooLarge(Int)
        /// A path that leads out of the folder, or is not a plain relative path.
        case outside(String, remedy: String?)
    }

    /// The bytes of a file, named by a path below the folder.
    func bytes(of name: String, limit: Int) throws(Failure) -> [UInt8] {
        guard let held else { return try Self.bytes(at: path + "/" + name, limit: limit) }
        guard let bytes = held[name] else { throw .missing }
        guard bytes.count <= limit else { throw .tooLarge(bytes.count) }
        return bytes
    }

    /// The bytes of an included file; its path may not leave the folder, by `..` or by a link.
    func included(_ href: String, limit: Int) throws(Failure) -> (bytes: [UInt8], identity: String) {
        if let (reason, remedy) = Self.objection(to: href) { throw .outside(reason, remedy: remedy) }
        if held != nil { return (try bytes(of: href, limit: limit), href) }
        guard let home = Self.resolved(path), let target = Self.resolved(path + "/" + href) else {
            throw Self.failureToOpen()
        }
        let isInside = target.starts(with: home.last == UInt8(ascii: "/") ? home : home + [UInt8(ascii: "/")])
        guard isInside else { throw .outside("it is a link that leads out", remedy: nil) }
        return (try Self.bytes(at: target, limit: limit), Self.identity(target))
    }

    /// What a file is known by, however it is named; `nil` where there is none.
    func identity(of name: String) -> String? {
        held == nil ? Self.resolved(path + "/" + name).map(Self.identity) : name
    }

    /// Names of files are bytes, which need not be UTF-8: bytes that are not would all look alike as text.
    private static func identity(_ path: [UInt8]) -> String {
        String(validating: path, as: UTF8.self) ?? path.map { String($0, radix: 16) }.joined(separator: " ")
    }

    /// The whole path behind all links, as bytes without the NUL at their end.
    private static func resolved(_ path: String) -> [UInt8]? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return Array(UnsafeRawBufferPointer(start: real, count: strlen(real)))
    }

    private static func failureToOpen() -> Failure {
        switch errno {
        case ENOENT, ENOTDIR, ELOOP, ENAMETOOLONG: .missing
        case ENXIO: .notAFile
        default: .unreadable
        }
    }

    private static func bytes(at path: String, limit: Int) throws(Failure) -> [UInt8] {
        try bytes(at: Array(path.utf8), limit: limit)
    }

    private static func bytes(at path: [UInt8], limit: Int) throws(Failure) -> [UInt8] {
        // A pipe must not keep us waiting before we can see that it is none of ours.
        let descriptor = open(path.map(CChar.init(bitPattern:)) + [0], O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else { throw failureToOpen() }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .unreadable }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
        guard status.st_size <= limit else { throw .tooLarge(Int(status.st_size)) }
        return try bytes(of: descriptor, expecting: Int(status.st_size), limit: limit)
    }

    private static func bytes(of descriptor: Int32, expecting size: Int, limit: Int) throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= limit {
            let count = read(descriptor, &buffer, buffer.count)
            if count == 0 { return bytes }
            if count > 0 {
                bytes += buffer[..<count]
            } else if errno != EINTR {
                throw .unreadable
            }
        }
        throw .tooLarge(bytes.count)
    }

    /// What is wrong with a path that must be relative and stay below, and what mends it where that is plain; `nil`
    /// when nothing is.
    private static func objection(to href: String) -> (reason: String, remedy: String?)? {
        if href.contains("://") || href.hasPrefix("file:") { return ("it is an address, not a path", nil) }
        if href.hasPrefix("/") || href.hasPrefix("~") { return ("it is not relative", nil) }
        if href.contains("\\") { return ("it has a backslash", "write / between folder and file") }
        if href.contains("%") { return ("it has a %, which could hide something else", nil) }
        if href.unicodeScalars.contains(where: { $0.value < 32 || $0.value == 127 }) {
            return ("it has control characters", nil)
        }
        let parts = href.split(separator: "/", omittingEmptySubsequences: false)
        if parts.contains("..") { return ("it climbs out with ..", nil) }
        if parts.contains(".") { return ("it has a part that is only a point", "leave out ./") }
        if parts.last == "" { return ("it ends in /", "name a file in that folder, like \(href)E1.xml") }
        if parts.contains("") { return ("it has an empty part", "write one / between folder and file") }
        return nil
    }

    /// Whether something stands at this path, and whether it is a folder.
    static func kind(of path: String) -> Kind {
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return .nothing }
        return isFolder ? .folder : .file
    }

    enum Kind {
        case nothing, file, folder
    }
}
