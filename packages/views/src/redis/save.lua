-- Saves a chunk of states of one partition, or nothing when the version is not the expected one.
-- KEYS: meta, states, projections, order, totals, entries. All other keys begin with the index prefix and share their hash tag.
-- ARGV: expected version, new version, index prefix, number of topics, (topic, offset)..., (key, state, projection)...
-- Returns 1, or 0 when it was refused.
local meta, states, projections, order, totals, entries = unpack(KEYS)
local expected, version, prefix, topics = ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4])
local SLICE = 1000 -- arguments in one call: Lua can unpack about 8,000

if (redis.call('HGET', meta, 'version') or '0') ~= expected then return 0 end

local function inSlices(list, run)
  for first = 1, #list, SLICE do
    run(unpack(list, first, math.min(first + SLICE - 1, #list)))
  end
end

-- What the states stood for before. A stored projection is three lines: at, JSON of entries, JSON of totals.
local first = 5 + 2 * topics
local keys = {}
for i = first, #ARGV, 3 do keys[#keys + 1] = ARGV[i] end
local before = {}
inSlices(keys, function(...)
  for _, projection in ipairs(redis.call('HMGET', projections, ...)) do before[#before + 1] = projection end
end)

local stateFields, projectionFields, orderScores = {}, {}, {}
local entering, leaving, moves = {}, {}, {}

local function enter(entry, at, key)
  local scores = entering[entry]
  if not scores then scores = {}; entering[entry] = scores end
  local n = #scores
  scores[n + 1], scores[n + 2] = at, key
end

local function leave(entry, key)
  local members = leaving[entry]
  if not members then members = {}; leaving[entry] = members end
  members[#members + 1] = key
end

local function move(totals, sign)
  for name, total in pairs(cjson.decode(totals)) do moves[name] = (moves[name] or 0) + sign * total end
end

local LINES = '^([^\n]*)\n([^\n]*)\n(.*)$'

local function change(key, old, new)
  local oldAt, oldEntries, oldTotals
  if old then oldAt, oldEntries, oldTotals = old:match(LINES) end
  local at, newEntries, newTotals = new:match(LINES)
  local n = #orderScores
  if oldAt ~= at then orderScores[n + 1], orderScores[n + 2] = at, key end
  if oldAt ~= at or oldEntries ~= newEntries then
    local had = {}
    if old then
      for _, entry in ipairs(cjson.decode(oldEntries)) do had[entry] = true end
    end
    for _, entry in ipairs(cjson.decode(newEntries)) do
      if oldAt ~= at or not had[entry] then enter(entry, at, key) end
      had[entry] = nil
    end
    for entry in pairs(had) do leave(entry, key) end
  end
  if oldTotals ~= newTotals then
    if old then move(oldTotals, -1) end
    move(newTotals, 1)
  end
end

for i, key in ipairs(keys) do
  local at, n = first + 3 * (i - 1), 2 * i - 1
  local projection = ARGV[at + 2]
  stateFields[n], stateFields[n + 1] = key, ARGV[at + 1]
  if before[i] ~= projection then
    local m = #projectionFields
    projectionFields[m + 1], projectionFields[m + 2] = key, projection
    change(key, before[i], projection)
  end
end

-- From here on it only writes, and nothing of it can fail half way.
inSlices(stateFields, function(...) redis.call('HSET', states, ...) end)
inSlices(projectionFields, function(...) redis.call('HSET', projections, ...) end)
inSlices(orderScores, function(...) redis.call('ZADD', order, ...) end)
for entry, members in pairs(leaving) do
  inSlices(members, function(...) redis.call('ZREM', prefix .. entry, ...) end)
end
for entry, scores in pairs(entering) do
  inSlices(scores, function(...) redis.call('ZADD', prefix .. entry, ...) end)
  redis.call('SADD', entries, entry)
end
for entry in pairs(leaving) do
  if redis.call('EXISTS', prefix .. entry) == 0 then redis.call('SREM', entries, entry) end
end
for name, amount in pairs(moves) do
  if amount ~= 0 then redis.call('HINCRBY', totals, name, string.format('%.0f', amount)) end
end
for i = 5, first - 1, 2 do redis.call('HSET', meta, 'offset:' .. ARGV[i], ARGV[i + 1]) end
redis.call('HSET', meta, 'version', version)
return 1
