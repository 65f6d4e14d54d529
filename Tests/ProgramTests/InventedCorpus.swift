/// Short articles about people who never lived.
enum InventedCorpus {
    static let arrival = """
        Finnish President Ingrid Larsson arrived in Baghdad on Wednesday.

        She met Iraqi Prime Minister Tahir al-Rawandi the same day.

        """

    static let farewell = """
        Finnish President Ingrid Larsson left Iraq on Friday after a visit of three days.

        """

    static let quiet = """
        Rain fell in the hills on Sunday. The harvest was good, and nobody went anywhere.

        """

    static let sidecar = #"{"published": "2024-05-08", "outlet": "The Strelsau Gazette"}"#

    static let files = [
        "pages/arrival.txt": arrival, "pages/arrival.json": sidecar,
        "pages/farewell.txt": farewell, "pages/farewell.json": #"{"published": "2024-05-10"}"#,
        "pages/quiet.txt": quiet,
    ]
}
