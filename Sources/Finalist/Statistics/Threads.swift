#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Threads of our own. Dispatch waits for ever where the system gives no thread, and traps where it gives no descriptor.
enum Threads {
    /// Runs `work` on this thread and on as many others as there can be, up to `count` in all, until each has returned.
    ///
    /// - Parameter work: Returns when nothing is left to do, whichever thread did it.
    static func run(_ count: Int, _ work: @Sendable () -> Void) {
        withoutActuallyEscaping(work) { work in
            let threads = (1..<max(count, 1)).compactMap { _ in Self.start(work) }
            work()
            for thread in threads { pthread_join(thread, nil) }
        }
    }

    /// `nil` where the system gives none.
    private static func start(_ work: @escaping @Sendable () -> Void) -> pthread_t? {
        let held = Unmanaged.passRetained(Work(work))
        #if canImport(Darwin)
        var thread: pthread_t?
        let status = pthread_create(&thread, nil, { Work.run(held: $0) }, held.toOpaque())
        #else
        var thread = pthread_t()
        let status = pthread_create(&thread, nil, { $0.flatMap { Work.run(held: $0) } }, held.toOpaque())
        #endif
        guard status == 0 else {
            held.release()
            return nil
        }
        return thread
    }
}

/// What a thread is handed through C.
private final class Work: Sendable {
    private let work: @Sendable () -> Void

    init(_ work: @escaping @Sendable () -> Void) { self.work = work }

    static func run(held: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
        Unmanaged<Work>.fromOpaque(held).takeRetainedValue().work()
        return nil
    }
}
