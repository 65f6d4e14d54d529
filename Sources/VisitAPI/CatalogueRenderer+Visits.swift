import Model
import VisitIndex

extension CatalogueRenderer {
    /// A merged visit as lists show it.
    func visit(_ merged: CatalogueVisit) -> [UInt8] {
        jsonObject { json in
            json.visitMembers(merged.visit)
            json.member("sources", merged.sourceCount)
            json.member("articles", texts: merged.articles)
            peopleMember("met", merged.met, &json)
            conflictsMember(merged.conflicts, &json)
            json.member("evidence", objects: evidence(of: merged)) { json, proof in
                evidenceMembers(proof.0, inReading: proof.reading, &json)
            }
        }
    }

    /// What a visit's own page adds, as an object.
    func visitDetails(_ merged: CatalogueVisit) -> [UInt8] {
        jsonObject { json in
            json.member("statusHistory", objects: reports(of: merged)) { json, report in
                let article = index.readings[report.reading].article
                json.member("article", article.id)
                json.member("published", article.published?.description)
                json.member("status", report.visit.status.rawValue)
            }
            meetingsMember(index.meetings(on: merged.visit.id), &json)
            statementsMember(index.statements(on: merged.visit.id), &json)
        }
    }

    /// The visit as each of its articles tells it, in the order of the reports.
    private func reports(of merged: CatalogueVisit) -> [(reading: Int, visit: Visit)] {
        merged.reports.compactMap { report in
            guard let reading = index.position(ofArticle: report.article),
                index.readings[reading].visits.indices.contains(report.index)
            else { return nil }
            return (reading, index.readings[reading].visits[report.index])
        }
    }

    private func evidence(of merged: CatalogueVisit) -> [(Evidence, reading: Int)] {
        reports(of: merged).flatMap { report in report.visit.evidence.map { ($0, reading: report.reading) } }
    }

    private func conflictsMember(_ conflicts: [VisitConflict], _ json: inout JSONWriter) {
        json.member("conflicts", objects: conflicts) { json, conflict in
            json.member("field", conflict.field.rawValue)
            json.member("values", objects: conflict.values) { json, value in
                json.member("value", value.value)
                json.member("articles", texts: value.articles)
            }
            json.member("chosen", conflict.chosen)
            json.member("reason", conflict.reason)
        }
    }
}
