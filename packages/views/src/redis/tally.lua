-- KEYS: entries, totals. ARGV: index prefix. Returns { flat list of entry, count, oldest score; flat list of name, total }.
local counts = {}
for _, entry in ipairs(redis.call('SMEMBERS', KEYS[1])) do
  local set = ARGV[1] .. entry
  counts[#counts + 1] = entry
  counts[#counts + 1] = redis.call('ZCARD', set)
  counts[#counts + 1] = redis.call('ZRANGE', set, 0, 0, 'WITHSCORES')[2]
end
return { counts, redis.call('HGETALL', KEYS[2]) }
