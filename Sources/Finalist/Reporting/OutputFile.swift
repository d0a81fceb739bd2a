#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Writes whole files: a reader sees the old one or the new one, never a part, whatever happens on the way.
public enum OutputFile {
    public enum Failure: Error, Hashable, Sendable {
        /// Something is there, and was not asked to be replaced.
        case exists(String)
        /// The folder is missing, is not a folder, or may not be written to.
        case cannotCreate(String, reason: String)
        /// Writing failed on the way, as on a full disk; the old file is untouched.
        case cannotWrite(String, reason: String)
    }

    /// Writes `bytes` to `path`, in place of what stands there only when `isReplacing`.
    ///
    /// The bytes go to a file beside it, to the disk, and then take the name in one step. A link is followed, so that
    /// it stays a link.
    ///
    /// - Parameter isMakingFolders: Make the folders above it where they are not there.
    public static func write(
        _ bytes: [UInt8], to path: String, isReplacing: Bool, isMakingFolders: Bool = false
    ) throws(Failure) {
        if isMakingFolders { try makeFolders(above: path) }
        let target = resolved(path)
        switch kind(of: target) {
        case .nothing: break
        case .file: if !isReplacing { throw .exists(path) }
        case .folder: throw .cannotCreate(path, reason: "it is a folder")
        case .other: throw .cannotCreate(path, reason: "it is not an ordinary file")
        }
        // Ctrl-C waits until the new file has its name or the attempt is cleared away.
        var old = sigset_t()
        var interrupts = sigset_t()
        sigemptyset(&interrupts)
        for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&interrupts, signal) }
        pthread_sigmask(SIG_BLOCK, &interrupts, &old)
        defer { pthread_sigmask(SIG_SETMASK, &old, nil) }
        try replace(target, with: bytes, named: path)
    }

    /// The same of a text, in UTF-8.
    public static func write(
        _ text: String, to path: String, isReplacing: Bool, isMakingFolders: Bool = false
    ) throws(Failure) {
        try write(Array(text.utf8), to: path, isReplacing: isReplacing, isMakingFolders: isMakingFolders)
    }

    /// Whether a folder stands at this path.
    public static func isFolder(_ path: String) -> Bool { kind(of: path) == .folder }

    /// Whether anything stands at this path.
    public static func exists(_ path: String) -> Bool { kind(of: path) != .nothing }

    /// Whether two paths lead to the same file.
    public static func isSame(_ one: String, _ other: String) -> Bool {
        exists(one) && resolved(one) == resolved(other)
    }

    private static func makeFolders(above path: String) throws(Failure) {
        for (index, character) in zip(path.indices, path) where character == "/" && index > path.startIndex {
            let folder = String(path[..<index])
            if mkdir(folder, 0o777) != 0 && errno != EEXIST { throw .cannotCreate(path, reason: lastError()) }
        }
    }

    private static func replace(_ target: String, with bytes: [UInt8], named path: String) throws(Failure) {
        let (draft, name) = try openDraft(beside: target, named: path)
        defer { close(draft) }
        if !bytes.withUnsafeBytes({ writeAll($0, to: draft) }) || fsync(draft) != 0 {
            let reason = lastError()
            unlink(name)
            throw .cannotWrite(path, reason: reason)
        }
        if rename(name, target) != 0 {
            let reason = lastError()
            unlink(name)
            throw .cannotCreate(path, reason: reason)
        }
    }

    /// An empty file beside the target, locked: its one name keeps killed runs from leaving more than one behind, and
    /// the lock lets several runs take turns.
    private static func openDraft(
        beside target: String, named path: String
    ) throws(Failure) -> (descriptor: Int32, name: String) {
        let slash = target.lastIndex(of: "/").map { target.index(after: $0) } ?? target.startIndex
        let name = target[..<slash] + ".\(target[slash...].prefix(60)).partial"
        while true {
            let draft = open(String(name), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
            if draft < 0 { throw .cannotCreate(path, reason: lastError()) }
            // A file system without locks must end in a message, not in trying for ever.
            var isLocked = flock(draft, LOCK_EX) == 0
            while !isLocked && errno == EINTR { isLocked = flock(draft, LOCK_EX) == 0 }
            if !isLocked {
                let reason = lastError()
                close(draft)
                throw .cannotCreate(path, reason: reason)
            }
            var held = stat()
            var named = stat()
            // While waiting for the lock another run may have given this very file its final name.
            if fstat(draft, &held) == 0, stat(String(name), &named) == 0, held.st_ino == named.st_ino,
                held.st_dev == named.st_dev
            {
                if ftruncate(draft, 0) == 0 { return (draft, String(name)) }
                let reason = lastError()
                close(draft)
                throw .cannotWrite(path, reason: reason)
            }
            close(draft)
        }
    }

    /// Writes the whole text, however often the system takes a part of it; where it does not, `errno` says why.
    package static func writeAll(_ text: String, to descriptor: Int32) -> Bool {
        var text = text
        return text.withUTF8 { writeAll(UnsafeRawBufferPointer($0), to: descriptor) }
    }

    private static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
        var rest = bytes
        while !rest.isEmpty {
            let count = write(descriptor, rest)
            if count < 0 && errno == EINTR { continue }
            if count <= 0 { return false }
            rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
        }
        return true
    }

    private static func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        #if canImport(Glibc)
        Glibc.write(descriptor, bytes.baseAddress, bytes.count)
        #elseif canImport(Musl)
        Musl.write(descriptor, bytes.baseAddress, bytes.count)
        #else
        Darwin.write(descriptor, bytes.baseAddress, bytes.count)
        #endif
    }

    private enum Kind {
        case nothing, file, folder, other
    }

    private static func kind(of path: String) -> Kind {
        var status = stat()
        guard stat(path, &status) == 0 else { return .nothing }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default: return .other
        }
    }

    /// Where a link leads; the path itself when it is none or leads nowhere.
    private static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    private static func lastError() -> String { String(cString: strerror(errno)).lowercased() }
}

extension Evaluation {
    /// Writes the evaluation as a folder of files that ``init(contentsOf:limits:)`` reads, and that a person can edit.
    ///
    /// - Parameters:
    ///   - folder: Made if it is not there.
    ///   - isReplacing: Replace files that are there; others in the folder stay.
    /// - Throws: A ``Refusal`` for text that no file can hold; an ``OutputFile/Failure`` when writing fails, before anything
    ///   is written where a file is there that must not be replaced.
    public func write(to folder: String, isReplacing: Bool = false) throws {
        let files = try nativeFiles().map { (path: "\(folder)/\($0.path)", bytes: $0.bytes) }
        // All or nothing: a folder with half an evaluation would be worse than none.
        if !isReplacing, let present = files.first(where: { OutputFile.exists($0.path) }) {
            throw OutputFile.Failure.exists(present.path)
        }
        for file in files {
            try OutputFile.write(file.bytes, to: file.path, isReplacing: isReplacing, isMakingFolders: true)
        }
    }
}

extension Report {
    /// Writes the report in the form that the file's extension asks for; what stands there is replaced.
    ///
    /// - Throws: A ``Refusal`` for an extension that no format has; an ``OutputFile/Failure`` when writing fails.
    public func write(to path: String, _ options: TextOptions = TextOptions()) throws {
        guard let format = Format.all.first(where: { isFileName(path, endingIn: $0.fileExtensions) }) else {
            throw Refusal(diagnostics: [
                Diagnostic(
                    .valueNotAllowed, "no report format is known for '\(path)'",
                    remedy: "end the name in one of: "
                        + Format.all.flatMap(\.fileExtensions).map { "." + $0 }.joined(separator: ", "), at: nil)
            ])
        }
        try OutputFile.write(format.draw(self, options), to: path, isReplacing: true)
    }
}
