import Bytes
import Model

/// One record out of the bytes of one JSON value.
enum JSONRecord {
    static func record(_ bytes: [UInt8], part: ArticleLocation.Part, contract: RecordContract) -> Record {
        do throws(RecordFault) {
            let fields = ScraperFields(try members(bytes, part: part, contract: contract))
            return .article(try fields.article(part: part, contract: contract))
        } catch {
            return .fault(error)
        }
    }

    /// An object that stands in no list: a record, or the sidecar of an article that is not there.
    static func document(_ bytes: [UInt8], part: ArticleLocation.Part) -> Record {
        do throws(RecordFault) {
            let members = try members(bytes, part: part, contract: .anyScraper)
            let fields = ScraperFields(members)
            if !mayHaveBody(members), fields.metadata() != ArticleMetadata() {
                throw RecordFault(part: part, reason: .onlyMetadata)
            }
            return .article(try fields.article(part: part, contract: .anyScraper))
        } catch {
            return .fault(error)
        }
    }

    /// Whether a field is there in which a body would stand; a record whose text is empty still has its title.
    private static func mayHaveBody(_ members: [JSONMember]) -> Bool {
        let roles: [FieldRole] = [.text, .html, .page, .content, .spareText, .summary, .nested]
        return members.contains { member in
            FieldTable.place(of: member.name).map { roles.contains($0.role) } ?? false
        }
    }

    /// A record of a list; nil for what is no article and says so, such as the publisher in a JSON-LD graph.
    static func listed(_ bytes: [UInt8], part: ArticleLocation.Part, in context: JSONContext) -> Record? {
        do throws(RecordFault) {
            let members = try members(bytes, part: part, contract: .anyScraper)
            if isOfOtherType(members) { return nil }
            let article = try ScraperFields(members).article(
                part: part, contract: .anyScraper, origin: context.origin)
            return .article(context.completing(article))
        } catch {
            return .fault(error)
        }
    }

    private static func isOfOtherType(_ members: [JSONMember]) -> Bool {
        guard let type = members.first(where: { $0.name == "@type" })?.node else { return false }
        return !FieldWords.all(type).contains { type in articleTypes.contains { type.hasSuffix($0) } }
    }

    /// How the types of schema.org end that an article has.
    private static let articleTypes = ["Article", "Posting", "Report", "Review", "CreativeWork", "WebPage"]

    private static func members(
        _ bytes: [UInt8], part: ArticleLocation.Part, contract: RecordContract
    ) throws(RecordFault) -> [JSONMember] {
        let node = try node(bytes, part: part, contract: contract)
        guard let members = node.members else {
            throw RecordFault(part: part, reason: .notAnObject(found: node.kind))
        }
        return members
    }

    /// - Throws: The fault of the bytes as they are, where they can't be repaired either.
    private static func node(
        _ bytes: [UInt8], part: ArticleLocation.Part, contract: RecordContract
    ) throws(RecordFault) -> JSONNode {
        do throws(JSONSyntaxError) {
            return try readJSON(bytes)
        } catch {
            if contract == .anyScraper, let repaired = JSONRepair.repaired(bytes, after: error.fault) {
                return repaired
            }
            throw RecordFault(part: part, reason: .notJSON(error))
        }
    }
}
