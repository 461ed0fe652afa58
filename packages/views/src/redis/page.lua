-- The states that follow (score, member) in a sorted set of keys, in its order or in the reverse of it.
-- KEYS: sorted set, states. ARGV: most, 'oldest' or 'newest', then (score, member) of the last one, if any.
-- Returns a flat list of key, score, state.
local set, states = unpack(KEYS)
local most, newestFirst, score, member = tonumber(ARGV[1]), ARGV[2] == 'newest', ARGV[3], ARGV[4]

-- Redis orders members of one score by their bytes; Lua's own < may order by the server's locale.
local function isBefore(a, b)
  for i = 1, math.min(#a, #b) do
    local x, y = a:byte(i), b:byte(i)
    if x ~= y then return x < y end
  end
  return #a < #b
end

-- How many stand before (score, member), itself counted when `inclusive`; it may have left the set meanwhile.
local function rankOf(inclusive)
  local low = redis.call('ZCOUNT', set, '-inf', '(' .. score)
  local high = low + redis.call('ZCOUNT', set, score, score)
  while low < high do
    local middle = math.floor((low + high) / 2)
    local there = redis.call('ZRANGE', set, middle, middle)[1]
    if isBefore(there, member) or (inclusive and there == member) then low = middle + 1 else high = middle end
  end
  return low
end

local items
if newestFirst then
  local start = score and redis.call('ZCARD', set) - rankOf(false) or 0
  items = redis.call('ZREVRANGE', set, start, start + most - 1, 'WITHSCORES')
else
  local start = score and rankOf(true) or 0
  items = redis.call('ZRANGE', set, start, start + most - 1, 'WITHSCORES')
end

local result = {}
for i = 1, #items, 2 do
  result[#result + 1] = items[i]
  result[#result + 1] = items[i + 1]
  result[#result + 1] = redis.call('HGET', states, items[i])
end
return result
