extension FieldTable {
    /// Names of what is known besides the text and the dates.
    static let metadataRows: [Row] = [
        Row(role: .outlet, name: "outlet"),  // our own record
        Row(role: .outlet, name: "sitename"),  // trafilatura, Readability
        Row(role: .outlet, name: "source-hostname"),  // trafilatura, which puts the site's name there
        Row(role: .outlet, name: "publisher"),  // schema.org, data sets
        Row(role: .outlet, name: "publication"),  // data sets
        Row(role: .outlet, name: "source_name"),  // data sets
        Row(role: .outlet, name: "SourceCommonName"),  // GDELT GKG
        Row(role: .source, name: "source"),  // NewsAPI, Event Registry, NYT; in trafilatura the address
        Row(role: .site, name: "domain"),  // GDELT DOC, data sets
        Row(role: .site, name: "source_domain"),  // news-please
        Row(role: .site, name: "hostname"),  // trafilatura
        Row(role: .site, name: "source_url"),  // newspaper

        Row(role: .author, name: "author"),  // our own record, trafilatura, schema.org
        Row(role: .author, name: "authors"),  // newspaper, news-please, Event Registry, JSON Feed
        Row(role: .author, name: "byline"),  // Readability, The Guardian, NYT
        Row(role: .author, name: "dc:creator"),  // feeds made into tables
        Row(role: .author, name: "creator"),  // data sets

        Row(role: .url, name: "url"),  // nearly all
        Row(role: .url, name: "webUrl"),  // The Guardian, NYT
        Row(role: .url, name: "canonical_link"),  // newspaper
        Row(role: .url, name: "canonical_url"),  // Zyte, data sets
        Row(role: .url, name: "link"),  // feeds, WordPress
        Row(role: .url, name: "permalink"),  // data sets
        Row(role: .url, name: "pageUrl"),  // Diffbot
        Row(role: .url, name: "target_uri"),  // Common Crawl news extracts
        Row(role: .url, name: "warc_target_uri"),  // Common Crawl news extracts
        Row(role: .url, name: "responded_url"),  // Common Crawl news extracts
        Row(role: .url, name: "requested_url"),  // Common Crawl news extracts
        Row(role: .url, name: "mainEntityOfPage"),  // schema.org
        Row(role: .url, name: "DocumentIdentifier"),  // GDELT GKG
        Row(role: .url, name: "SOURCEURL"),  // GDELT events
        Row(role: .url, name: "article_url"),  // data sets
        Row(role: .url, name: "@id"),  // JSON-LD

        Row(role: .language, name: "language"),  // our own record, trafilatura, news-please, GDELT DOC
        Row(role: .language, name: "lang"),  // Event Registry, Readability
        Row(role: .language, name: "inLanguage"),  // schema.org, Zyte
        Row(role: .language, name: "humanLanguage"),  // Diffbot
        Row(role: .language, name: "meta_lang"),  // newspaper

        Row(role: .tag, name: "tags"),  // newspaper, trafilatura, JSON Feed
        Row(role: .tag, name: "categories"),  // trafilatura, Event Registry
        Row(role: .tag, name: "category"),  // feeds, data sets
        Row(role: .tag, name: "meta_keywords"),  // newspaper
        Row(role: .tag, name: "keywords"),  // schema.org, NYT, newspaper
        Row(role: .tag, name: "articleSection"),  // schema.org
    ]

    /// Names of dates.
    static let dateRows: [Row] = [
        Row(role: .published, name: "published"),  // our own record
        Row(role: .published, name: "date_published"),  // JSON Feed, schema.org, Zyte
        Row(role: .published, name: "publish_date"),  // newspaper
        Row(role: .published, name: "date_publish"),  // news-please
        Row(role: .published, name: "published_at"),  // NewsAPI
        Row(role: .published, name: "published_time"),  // Readability
        Row(role: .published, name: "published_date"),  // Common Crawl news extracts
        Row(role: .published, name: "publication_date"),  // Common Crawl news extracts
        Row(role: .published, name: "publication_time"),  // data sets
        Row(role: .published, name: "pub_date"),  // NYT, feeds
        Row(role: .published, name: "webPublicationDate"),  // The Guardian
        Row(role: .published, name: "dateTimePub"),  // Event Registry
        Row(role: .published, name: "dateTime"),  // Event Registry: when it was found
        Row(role: .published, name: "date"),  // trafilatura, WordPress, GDELT GKG, data sets
        Row(role: .published, name: "date_gmt"),  // WordPress
        Row(role: .published, name: "dc:date"),  // feeds made into tables
        Row(role: .published, name: "estimatedDate"),  // Diffbot
        Row(role: .published, name: "dateCreated"),  // schema.org
        Row(role: .published, name: "created_at"),  // data sets
        Row(role: .published, name: "timestamp"),  // data sets
        Row(role: .published, name: "seendate"),  // GDELT DOC: within a day of publication
        Row(role: .published, name: "SQLDATE"),  // GDELT events
        Row(role: .published, name: "DATEADDED"),  // GDELT events

        Row(role: .updated, name: "updated"),  // our own record
        Row(role: .updated, name: "dateModified"),  // schema.org, Zyte, JSON Feed
        Row(role: .updated, name: "date_modify"),  // news-please
        Row(role: .updated, name: "modified"),  // WordPress
        Row(role: .updated, name: "updated_at"),  // data sets

        Row(role: .retrieved, name: "retrieved"),  // our own record
        Row(role: .retrieved, name: "date_download"),  // news-please
        Row(role: .retrieved, name: "warc_date"),  // Common Crawl news extracts
        Row(role: .retrieved, name: "crawl_date"),  // Common Crawl news extracts
        Row(role: .retrieved, name: "fetch_time"),  // data sets
    ]
}
