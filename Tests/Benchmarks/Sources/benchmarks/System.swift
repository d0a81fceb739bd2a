#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A file being written, through a small buffer.
struct Output {
    private let handle: UnsafeMutablePointer<FILE>

    init(_ path: String) {
        guard let handle = fopen(path, "w") else { stop("cannot write \(path)") }
        self.handle = handle
    }

    func write(_ text: String) {
        var text = text
        let written = text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, handle) }
        if written != text.utf8.count { stop("the disk is full") }
    }

    func close() { fclose(handle) }
}

func makeFolder(_ path: String) {
    if mkdir(path, 0o755) != 0 && errno != EEXIST { stop("cannot make the folder \(path)") }
}

func stop(_ message: String) -> Never {
    let text = "benchmarks: \(message)\n"
    _ = write(STDERR_FILENO, text, text.utf8.count)
    exit(1)
}

func size(of path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : nil
}

/// One run of a command.
struct Run {
    /// In milliseconds.
    let wall: Double
    /// User and system time, in milliseconds.
    let processor: Double
    /// The most memory held, in MiB.
    let memory: Double
    private let isSuccess: Bool

    /// Runs a command with its output thrown away; ends the program when the command fails.
    init(_ command: [String]) {
        guard let run = Run(trying: command) else { stop("cannot run \(command[0])") }
        if !run.isSuccess { stop("failed: \(command.joined(separator: " "))") }
        self = run
    }

    static func succeeds(_ command: [String]) -> Bool { Run(trying: command)?.isSuccess ?? false }

    /// `nil` where there is no such command.
    private init?(trying command: [String]) {
        var actions = Self.quietActions()
        defer { posix_spawn_file_actions_destroy(&actions) }
        var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var process = pid_t()
        let clock = ContinuousClock()
        let start = clock.now
        guard posix_spawnp(&process, command[0], &actions, nil, &arguments, environ) == 0 else { return nil }
        var status: Int32 = 0
        var usage = rusage()
        while wait4(process, &status, 0, &usage) < 0 && errno == EINTR {}
        wall = (clock.now - start) / .milliseconds(1)
        isSuccess = status == 0
        func milliseconds(_ time: timeval) -> Double { Double(time.tv_sec) * 1000 + Double(time.tv_usec) / 1000 }
        processor = milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime)
        #if canImport(Darwin)
        memory = Double(usage.ru_maxrss) / 1_048_576
        #else
        memory = Double(usage.ru_maxrss) / 1024
        #endif
    }

    #if canImport(Darwin)
    private typealias Actions = posix_spawn_file_actions_t?
    #else
    private typealias Actions = posix_spawn_file_actions_t
    #endif

    private static func quietActions() -> Actions {
        #if canImport(Darwin)
        var actions: Actions = nil
        #else
        var actions = Actions()
        #endif
        posix_spawn_file_actions_init(&actions)
        for stream in [STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
        }
        return actions
    }
}
