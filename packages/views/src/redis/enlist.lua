-- KEYS: values (list), places (hash id -> index). ARGV: id, value, limit, look (1 = add nothing).
-- Gives the values before the entry, oldest first.
local place = redis.call('HGET', KEYS[2], ARGV[1])
if not place then
  place = redis.call('LLEN', KEYS[1])
  if ARGV[4] ~= '1' then
    redis.call('RPUSH', KEYS[1], ARGV[2])
    redis.call('HSET', KEYS[2], ARGV[1], place)
  end
end
place = tonumber(place)
local first = math.max(0, place - tonumber(ARGV[3]))
if place == 0 or first >= place then return {} end
return redis.call('LRANGE', KEYS[1], first, place - 1)
