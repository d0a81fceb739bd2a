import Foundation

/// The checkout these tests belong to.
let repository = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL
