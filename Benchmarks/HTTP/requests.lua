-- Requests for wrk and one line of figures at the end.
-- Arguments: how many requests go out at once; "same" or "varied".
-- Varied: every request has another lower bound of time, all before any visit, so that an answer kept for a
-- target is of no use while the visits stay the same.

local blocks = {}
local nextBlock = 0

local function day(number)
  local month = math.floor(number / 28)
  return string.format("%04d-%02d-%02d", 1000 + math.floor(month / 12), month % 12 + 1, number % 28 + 1)
end

local function target(number, varied)
  if not varied then return wrk.path end
  local joint = string.find(wrk.path, "?", 1, true) and "&" or "?"
  return wrk.path .. joint .. "from=" .. day(number)
end

function init(arguments)
  local depth = tonumber(arguments[1]) or 1
  local varied = arguments[2] == "varied"
  local count = varied and math.floor(65536 / depth) or 1
  for block = 0, count - 1 do
    local parts = {}
    for part = 1, depth do
      parts[part] = wrk.format("GET", target(block * depth + part - 1, varied))
    end
    blocks[block] = table.concat(parts)
  end
end

function request()
  nextBlock = (nextBlock + 1) % (#blocks + 1)
  return blocks[nextBlock]
end

-- wrk adds samples for requests that a steady sender would have sent while one waited. With several requests
-- under way on a connection it adds them in the wrong places; what was measured is had back by taking them away
-- again, from the longest wait downwards.
local function measured(summary, latency)
  local counts, values, total = {}, {}, 0
  for index = 1, #latency do
    local value, count = latency(index)
    values[index], counts[value] = value, tonumber(count)
  end
  local each = math.floor(summary.requests / connections)
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
  local errors = summary.errors
  local values, counts, total = measured(summary, latency)
  io.write(string.format("FIGURES %d %d %d %d %d %d\n", summary.requests, summary.duration,
    percentile(0.5, values, counts, total), percentile(0.99, values, counts, total),
    errors.connect + errors.read + errors.write + errors.timeout, errors.status))
end
