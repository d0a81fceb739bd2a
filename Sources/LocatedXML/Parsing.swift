import CLibXML2

/// Feeds checked UTF-8 to libxml2's push parser, a chunk at a time, behind `TagMarking`.
enum Parsing {
    static func tree(of bytes: [UInt8], limits: Limits, chunk: Int) throws(SyntaxError) -> Tree {
        guard bytes.contains(where: { !$0.isWhite }) else {
            throw SyntaxError(
                kind: .malformed, message: "the file is empty",
                remedy: "save it again from your editor, or export it again",
                place: Place(line: 1, column: 1))
        }
        var builder = TreeBuilder(bytes: bytes, limits: limits)
        let stop = unsafe withUnsafeMutablePointer(to: &builder) { builder in
            unsafe feed(bytes, to: builder, chunk: chunk)
        }
        if let limit = builder.limit { throw limit }
        switch stop {
        case .refused(let error, let offset):
            throw builder.hasFailed ? Diagnosis.first(in: bytes, before: offset) ?? error : error
        case .unreadable(let offset): throw Diagnosis.first(in: bytes) ?? .malformed(at: offset, in: bytes)
        case nil: break
        }
        guard builder.isComplete else {
            throw Diagnosis.first(in: bytes) ?? .malformed(at: builder.failureOffset, in: bytes)
        }
        return builder.tree
    }

    private static let initialize: Void = fx_initialize()

    private static func feed(
        _ bytes: [UInt8], to builder: UnsafeMutablePointer<TreeBuilder>, chunk: Int
    ) -> TagMarking.Stop? {
        _ = initialize
        var handler = unsafe xmlSAXHandler()
        unsafe fx_handler(&handler, onDoctype, onStart, onEnd, onText, onError)
        guard let context = unsafe xmlCreatePushParserCtxt(&handler, builder, nil, 0, nil) else {
            preconditionFailure("libxml2 found no memory for a parser")
        }
        defer { unsafe xmlFreeParserCtxt(context) }
        _ = unsafe xmlCtxtUseOptions(context, fx_options())
        unsafe builder.pointee.context = unsafe context
        defer { unsafe builder.pointee.context = nil }

        var fed = 0
        var stop: TagMarking.Stop?
        while fed < bytes.count, stop == nil, unsafe !builder.pointee.hasFailed {
            var goal = min(fed + chunk, bytes.count)
            stop = unsafe builder.pointee.mark(to: goal)
            // What stands before the stop is still read: it may hold an earlier problem.
            if let stop { goal = max(fed, stop.offset) }
            while fed < goal, unsafe !builder.pointee.hasFailed {
                var end = goal
                if let comment = unsafe builder.pointee.longComment(endingAfter: fed) {
                    if comment.contains(fed) {
                        unsafe builder.pointee.bytesNotFed += comment.upperBound - fed
                        fed = comment.upperBound
                        continue
                    }
                    end = min(end, comment.lowerBound)
                }
                unsafe bytes.withUnsafeBytes { bytes in
                    let start = unsafe bytes.baseAddress! + fed  // `fed` lies before the end, so there is memory
                    _ = unsafe xmlParseChunk(context, start.assumingMemoryBound(to: CChar.self), Int32(end - fed), 0)
                    if unsafe fx_is_well_formed(context) == 0 { unsafe builder.pointee.fail() }
                }
                fed = end
            }
        }
        if unsafe stop == nil && !builder.pointee.hasFailed {
            _ = unsafe xmlParseChunk(context, "", 0, 1)
            if unsafe fx_is_well_formed(context) == 0 { unsafe builder.pointee.fail() }
        }
        return stop
    }
}

private typealias Builder = UnsafeMutablePointer<TreeBuilder>

extension UnsafeMutableRawPointer? {
    /// libxml2 hands back what `feed` gave it, and calls nobody after `feed` has ended.
    fileprivate var builder: Builder {
        unsafe self!.assumingMemoryBound(to: TreeBuilder.self)  // see the line above
    }
}

private func onDoctype(
    _ user: UnsafeMutableRawPointer?, _: UnsafePointer<UInt8>?, _: UnsafePointer<UInt8>?, _: UnsafePointer<UInt8>?
) {
    unsafe user.builder.pointee.fail()
}

private func onStart(
    _ user: UnsafeMutableRawPointer?, _ name: UnsafePointer<UInt8>?, _: UnsafePointer<UInt8>?,
    _ namespace: UnsafePointer<UInt8>?, _: Int32, _: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ count: Int32,
    _: Int32, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
) {
    unsafe user.builder.pointee.start(name, namespace, attributes, count: Int(count))
}

private func onEnd(
    _ user: UnsafeMutableRawPointer?, _: UnsafePointer<UInt8>?, _: UnsafePointer<UInt8>?, _: UnsafePointer<UInt8>?
) {
    unsafe user.builder.pointee.end()
}

private func onText(_ user: UnsafeMutableRawPointer?, _ text: UnsafePointer<UInt8>?, _ count: Int32) {
    guard let text = unsafe text else { return }
    unsafe user.builder.pointee.text(UnsafeBufferPointer(start: text, count: Int(count)))
}

private func onError(_ user: UnsafeMutableRawPointer?, _ error: UnsafePointer<xmlError>?) {
    guard let error = unsafe error, unsafe error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    // Namespaces allows names that are no URI; libxml2 complains, and reads on.
    if unsafe error.pointee.code == XML_WAR_NS_URI.rawValue { return }
    unsafe user.builder.pointee.fail()
}
