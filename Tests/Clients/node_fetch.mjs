// What Node's fetch makes of the server. usage: node node_fetch.mjs URL
const [url] = process.argv.slice(2);
const target = url + "/visits?country=Iraq";
let failed = false;

function equal(fact, found, expected) {
    const [left, right] = [JSON.stringify(found), JSON.stringify(expected)];
    failed ||= left !== right;
    console.log(`${left === right ? "ok" : "not ok"}: Node ${process.version}: ${fact}`
        + (left === right ? "" : ` - expected ${right}, found ${left}`));
}

async function refused(promise) {
    try { await promise; return "no error"; } catch (error) { return error.name; }
}

const first = await fetch(target);
const text = await first.text();
equal("fetch gets the visits", [first.status, JSON.parse(text).meta.total > 0], [200, true]);
for (let turn = 0; turn < 20; turn++) await (await fetch(target)).text();
const many = await Promise.all(Array.from({ length: 100 }, () => fetch(target).then((answer) => answer.text())));
equal("100 at once have one answer", [...new Set(many)], [text]);
equal("HEAD has no body", await (await fetch(target, { method: "HEAD" })).text(), "");
equal("POST is a 405", (await fetch(url + "/visits", { method: "POST", body: "x".repeat(100_000) })).status, 405);

for (let turn = 0; turn < 10; turn++) {
    const stop = new AbortController();
    const answer = await fetch(url + "/big.bin", { signal: stop.signal });
    await answer.body.getReader().read();
    stop.abort();
}
const stop = new AbortController();
const pending = fetch(target, { signal: stop.signal });
stop.abort();
equal("a request can be taken back", await refused(pending), "AbortError");
equal("and the next is answered", await (await fetch(target)).text(), text);
equal("an aborted stream does no harm", (await (await fetch(url + "/big.bin")).arrayBuffer()).byteLength, 1 << 20);
process.exit(failed ? 1 : 0);
