import Model

extension ArticleMetadata {
    /// The same with the day of publication that a page tells, and that of its last change where none is given.
    func dated(_ publication: (published: FoundDate?, updated: PartialDate?)) -> ArticleMetadata {
        var metadata = self
        metadata.published = publication.published?.date
        metadata.publishedTime = publication.published?.time
        metadata.publishedFrom = publication.published?.origin
        metadata.updated = metadata.updated ?? publication.updated
        return metadata
    }
}
