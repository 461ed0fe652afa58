-- Forgets a partition as one step. KEYS: entries, then all its other keys but the indexes. ARGV: index prefix.
for _, entry in ipairs(redis.call('SMEMBERS', KEYS[1])) do redis.call('UNLINK', ARGV[1] .. entry) end
return redis.call('UNLINK', unpack(KEYS))
