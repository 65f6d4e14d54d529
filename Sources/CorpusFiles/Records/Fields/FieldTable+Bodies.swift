extension FieldTable {
    /// Names of bodies, titles and of objects around them.
    static let bodyRows: [Row] = [
        Row(role: .identifier, name: "id"),  // our own record, trafilatura, JSON Feed, data sets
        Row(role: .identifier, name: "_id"),  // MongoDB, Elasticsearch, NYT Article Search
        Row(role: .identifier, name: "article_id"),  // data sets
        Row(role: .identifier, name: "uuid"),  // Webhose and its data sets
        Row(role: .identifier, name: "uri"),  // Event Registry
        Row(role: .identifier, name: "GKGRECORDID"),  // GDELT GKG

        Row(role: .title, name: "title"),  // nearly all
        Row(role: .title, name: "headline"),  // schema.org, NYT, Zyte
        Row(role: .title, name: "webTitle"),  // The Guardian
        Row(role: .title, name: "title_page"),  // news-please
        Row(role: .title, name: "title_rss"),  // news-please
        Row(role: .title, name: "article_title"),  // data sets
        Row(role: .title, name: "page_title"),  // data sets
        Row(role: .title, name: "name"),  // schema.org
        Row(role: .subtitle, name: "subtitle"),  // our own record
        Row(role: .subtitle, name: "alternativeHeadline"),  // schema.org
        Row(role: .subtitle, name: "standfirst"),  // The Guardian
        Row(role: .subtitle, name: "subheadline"),  // data sets

        Row(role: .text, name: "text"),  // our own record, newspaper, trafilatura, Diffbot, data sets
        Row(role: .text, name: "maintext"),  // news-please
        Row(role: .text, name: "bodyText"),  // The Guardian
        Row(role: .text, name: "plain_text"),  // Common Crawl news extracts
        Row(role: .text, name: "article_text"),  // data sets
        Row(role: .text, name: "full_text"),  // data sets
        Row(role: .text, name: "content_text"),  // JSON Feed
        Row(role: .html, name: "html"),  // our own record, Common Crawl news extracts
        Row(role: .html, name: "article_html"),  // newspaper
        Row(role: .html, name: "content_html"),  // JSON Feed
        Row(role: .html, name: "articleBodyHtml"),  // Zyte
        Row(role: .html, name: "raw_html"),  // data sets
        Row(role: .content, name: "articleBody"),  // schema.org, Zyte
        Row(role: .content, name: "body"),  // Event Registry, The Guardian
        Row(role: .content, name: "content"),  // NewsAPI, Readability, WordPress, data sets
        Row(role: .content, name: "content:encoded"),  // feeds made into tables
        Row(role: .content, name: "article_content"),  // data sets
        Row(role: .page, name: "page"),  // our own record
        Row(role: .page, name: "raw_text"),  // trafilatura
        Row(role: .spareText, name: "textContent"),  // Readability, which loses the paragraphs there
        Row(role: .spareText, name: "lead_paragraph"),  // NYT Article Search
        Row(role: .summary, name: "description"),  // NewsAPI, news-please, feeds
        Row(role: .summary, name: "excerpt"),  // trafilatura, Readability, WordPress
        Row(role: .summary, name: "summary"),  // newspaper, Atom, JSON Feed
        Row(role: .summary, name: "abstract"),  // NYT Article Search, schema.org
        Row(role: .summary, name: "trailText"),  // The Guardian
        Row(role: .summary, name: "snippet"),  // NYT Article Search, search engines
        Row(role: .summary, name: "meta_description"),  // newspaper

        Row(role: .nested, name: "article"),  // our own reading; in data sets a text
        Row(role: .nested, name: "_source"),  // Elasticsearch
        Row(role: .nested, name: "fields"),  // The Guardian
        Row(role: .nested, name: "attributes"),  // JSON:API
        Row(role: .nested, name: "data"),  // many an API
        Row(role: .nested, name: "result"),  // many an API
    ]
}
