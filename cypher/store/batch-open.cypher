CREATE (:Batch {
  sequence: $sequence, state: 'OPEN', title: $title, instance: $instance, owner: $owner,
  openedAt: datetime(), leaseUntil: timestamp() + $lease})
