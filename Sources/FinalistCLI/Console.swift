import ArgumentParser
import Finalist

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The terminal: where results and messages go, how wide it is, what it can show.
enum Console {
    /// Exit statuses, after sysexits.h.
    enum Status: Int32 {
        /// Done, and the answer is no.
        case no = 1
        case usage = 64
        case badData = 65
        case noInput = 66
        case cannotCreate = 73
        case inputOutput = 74

        var code: ExitCode { ExitCode(rawValue) }
    }

    /// A file-size limit is to be an error that can be told, not a signal that kills.
    static func prepare() { signal(SIGXFSZ, SIG_IGN) }

    /// The result, and nothing else.
    static func out(_ text: String) {
        if !OutputFile.writeAll(text, to: STDOUT_FILENO) {
            message("finalist: cannot write the result: \(String(cString: strerror(errno)).lowercased())\n")
            exit(Status.inputOutput.rawValue)
        }
    }

    /// Everything that is not the result.
    static func message(_ text: String) { _ = OutputFile.writeAll(text, to: STDERR_FILENO) }

    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// The width of the terminal; 80 where there is none, so that a result in a file does not depend on where it was made.
    static var width: Int { width(of: STDOUT_FILENO) }

    /// The same of where messages go.
    static var messageWidth: Int { width(of: STDERR_FILENO) }

    private static func width(of descriptor: Int32) -> Int {
        guard isTerminal(descriptor) else { return 80 }
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return max(40, Int(size.ws_col))
    }

    /// Whether the terminal's locale can show more than ASCII; a file or a pipe always gets UTF-8.
    static var isASCII: Bool {
        guard isTerminal(STDOUT_FILENO) else { return false }
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty } ?? ""
        return !(locale.uppercased().contains("UTF-8") || locale.uppercased().contains("UTF8"))
    }

    static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    /// Colour only on a terminal, and never against the reader's wish (no-color.org).
    static func isColoured(_ wish: ColourWish, _ descriptor: Int32) -> Bool {
        switch wish {
        case .always: return true
        case .never: return false
        case .auto:
            if let plain = environment("NO_COLOR"), !plain.isEmpty { return false }
            if let force = environment("CLICOLOR_FORCE"), !force.isEmpty, force != "0" { return true }
            return isTerminal(descriptor) && environment("TERM") != "dumb" && environment("TERM") != nil
        }
    }

    /// Bytes of one answer on the terminal: no answer needs as many.
    private static let longestAnswer = 10_000

    /// The next line of standard input, without its end; `nil` where there is none.
    static func answer() -> String? {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while true {
            let count = read(STDIN_FILENO, &byte, 1)
            if count < 0 && errno == EINTR { continue }
            if count <= 0 { return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self) }
            if byte == UInt8(ascii: "\n") {
                if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
                return String(decoding: bytes, as: UTF8.self)
            }
            bytes.append(byte)
            guard bytes.count <= longestAnswer else {
                message(
                    "\nerror: an answer has more than \(longestAnswer) bytes\nhelp: answer in a line; nothing was written\n"
                )
                exit(Status.badData.rawValue)
            }
        }
    }

    /// All bytes of standard input, as far as the limit goes and one byte more.
    static func input(limit: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while bytes.count <= limit {
            let count = read(STDIN_FILENO, &buffer, buffer.count)
            if count < 0 && errno == EINTR { continue }
            if count <= 0 { break }
            bytes += buffer[..<count]
        }
        return bytes
    }
}

enum ColourWish: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
}
