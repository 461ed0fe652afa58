;; Finds delimiters, sixteen bytes at a time. delimiters.ts holds this module assembled, and says how it is used.
(module
  (memory (export "memory") 2)

  ;; Where things stand in memory, in bytes:
  ;; `$room` bytes to look at from 0 on, with sixteen to spare, as the last sixteen are looked at together;
  (global $room (export "room") i32 (i32.const 8192))
  ;; marks, of four bytes each;
  (global $marks (export "marks") i32 (i32.const 0x4000))
  ;; for each segment that ends, the address of the mark of its terminator.
  (global $ends (export "ends") i32 (i32.const 0x15000))

  ;; Writes a mark for the byte before the first, one for each separator, and two for each terminator: it ends a segment,
  ;; and is the byte before the next one. A mark is a place; `base` is that of the first byte. Returns how many terminators there are.
  (func (export "find")
    (param $length i32) (param $base i32) (param $separator i32) (param $terminator i32)
    (result i32)
    (local $separators v128)
    (local $terminators v128)
    (local $at i32)        ;; first of the sixteen bytes
    (local $sixteen v128)
    (local $found i32)     ;; a bit for each of them that is a delimiter and was not written yet
    (local $ending i32)    ;; a bit for each of them that is a terminator
    (local $bit i32)       ;; number of the lowest bit found
    (local $place i32)
    (local $four i32)      ;; 4 for a terminator, 0 for a separator
    (local $mark i32)      ;; where the next mark goes
    (local $end i32)       ;; where the next end goes

    (local.set $separators (i8x16.splat (local.get $separator)))
    (local.set $terminators (i8x16.splat (local.get $terminator)))
    (local.set $end (global.get $ends))
    (local.set $mark (global.get $marks))
    (i32.store (local.get $mark) (i32.sub (local.get $base) (i32.const 1)))
    (local.set $mark (i32.add (local.get $mark) (i32.const 4)))

    (loop $next
      (if (i32.lt_u (local.get $at) (local.get $length))
        (then
          (local.set $sixteen (v128.load (local.get $at)))
          (local.set $ending (i8x16.bitmask (i8x16.eq (local.get $sixteen) (local.get $terminators))))
          (local.set $found
            (i32.or (local.get $ending) (i8x16.bitmask (i8x16.eq (local.get $sixteen) (local.get $separators)))))
          (loop $each
            (if (local.get $found)
              (then
                (local.set $bit (i32.ctz (local.get $found)))
                (local.set $place (i32.add (local.get $base) (i32.add (local.get $at) (local.get $bit))))
                (local.set $four
                  (i32.shl (i32.and (i32.shr_u (local.get $ending) (local.get $bit)) (i32.const 1)) (i32.const 2)))
                ;; Without a branch: what is written for a terminator only is written always, and then written over.
                (i32.store (local.get $mark) (local.get $place))
                (i32.store offset=4 (local.get $mark) (local.get $place))
                (i32.store (local.get $end) (local.get $mark))
                (local.set $mark (i32.add (local.get $mark) (i32.add (i32.const 4) (local.get $four))))
                (local.set $end (i32.add (local.get $end) (local.get $four)))
                ;; Takes the lowest bit away.
                (local.set $found (i32.and (local.get $found) (i32.sub (local.get $found) (i32.const 1))))
                (br $each))))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br $next))))

    (i32.shr_u (i32.sub (local.get $end) (global.get $ends)) (i32.const 2))))
