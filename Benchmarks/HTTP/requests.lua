-- Requests for wrk and one line of figures at the end.
-- Arguments: how many requests go out at once; "same" or "varied".
-- Varied: 6,331 targets in turn that all ask for the same page: its order is settled by start and id, and what
-- follows them differs. An answer kept for one of the last targets is of no use.

local blocks = {}
local nextBlock = 0

local function sortings(prefix, columns, found)
  found[#found + 1] = prefix
  for index, column in ipairs(columns) do
    local rest = {}
    for other, name in ipairs(columns) do
      if other ~= index then rest[#rest + 1] = name end
    end
    sortings(prefix .. "," .. column, rest, found)
    sortings(prefix .. ",-" .. column, rest, found)
  end
  return found
end

local function targets(varied)
  if not varied then return {wrk.path} end
  local joint = string.find(wrk.path, "?", 1, true) and "&" or "?"
  local found = sortings("-start,id", {"end", "visitor", "host", "status", "sources"}, {})
  for index, sorting in ipairs(found) do
    found[index] = wrk.path .. joint .. "sort=" .. sorting
  end
  return found
end

function init(arguments)
  local depth = tonumber(arguments[1]) or 1
  local all = targets(arguments[2] == "varied")
  local parts = {}
  for number = 0, math.ceil(#all / depth) * depth - 1 do
    parts[#parts + 1] = wrk.format("GET", all[number % #all + 1])
    if #parts == depth then
      blocks[#blocks + 1] = table.concat(parts)
      parts = {}
    end
  end
end

function request()
  nextBlock = nextBlock % #blocks + 1
  return blocks[nextBlock]
end

-- wrk adds samples for requests that a steady sender would have sent while one waited. With several requests
-- under way on a connection it adds them in the wrong places; what was measured is had back by taking them away
-- again, from the longest wait downwards. wrk calls `done` in a state that has not seen `init`'s arguments.
local function measured(summary, latency)
  local counts, values, total = {}, {}, 0
  for index = 1, #latency do
    local value, count = latency(index)
    values[index], counts[value] = value, tonumber(count)
  end
  local each = math.floor(summary.requests / tonumber(os.getenv("CONNECTIONS")))
  local step = each > 0 and math.floor(summary.duration / each) or math.huge
  for index = #values, 1, -1 do
    local count, value = counts[values[index]], values[index]
    total = total + count
    if count > 0 and value >= 2 * step then
      for filled = value - step, step + 1, -step do
        if counts[filled] then counts[filled] = counts[filled] - count end
      end
    end
  end
  return values, counts, total
end

local function percentile(share, values, counts, total)
  local seen = 0
  for _, value in ipairs(values) do
    seen = seen + counts[value]
    if seen >= share * total then return value end
  end
  return 0
end

function done(summary, latency, requests)
  -- Before the sorting out, which is no part of the load.
  local busy = os.clock() * 1e6
  local errors = summary.errors
  local values, counts, total = measured(summary, latency)
  io.write(string.format("FIGURES %d %d %d %d %d %d %d\n", summary.requests, summary.duration,
    percentile(0.5, values, counts, total), percentile(0.99, values, counts, total),
    errors.connect + errors.read + errors.write + errors.timeout, errors.status, busy))
end
