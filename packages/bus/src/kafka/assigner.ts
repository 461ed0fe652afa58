import {
  AssignerProtocol,
  type Assignment,
  type GroupMember,
  type GroupMemberAssignment,
  type PartitionAssigner,
} from 'kafkajs'

const NAME = 'claimrail-partition-number'
const VERSION = 1
const NO_DATA = Buffer.alloc(0)

/**
 * Gives partition `p` of every topic to member `p mod n` of the sorted members, so that one member owns a partition number whole.
 * kafkajs's own assigner deals partitions of all topics in one row and splits the numbers.
 *
 * kafkajs has no hook for partitions that are about to be lost. It does look for the group's coordinator, and waits for the
 * answer, right before it joins: `beforeJoin` is awaited there, so that running work can finish and commit.
 */
export function partitionNumberAssigner(beforeJoin: () => Promise<void>): PartitionAssigner {
  return ({ cluster }) => {
    const findCoordinator = cluster.findGroupCoordinator.bind(cluster)
    cluster.findGroupCoordinator = async (group) => {
      await beforeJoin()
      return findCoordinator(group)
    }
    return {
      name: NAME,
      version: VERSION,
      protocol: ({ topics }) => ({
        name: NAME,
        metadata: AssignerProtocol.MemberMetadata.encode({ version: VERSION, topics, userData: NO_DATA }),
      }),
      assign: async ({ members, topics }) =>
        assignNumbers(members, topics, (topic) =>
          cluster.findTopicPartitionMetadata(topic).map(({ partitionId }) => partitionId),
        ),
    }
  }
}

export function assignNumbers(
  members: readonly Pick<GroupMember, 'memberId'>[],
  topics: readonly string[],
  partitionsOf: (topic: string) => readonly number[],
): GroupMemberAssignment[] {
  const sorted = members.map(({ memberId }) => memberId).sort()
  return sorted.map((memberId, place) => {
    const mine = (partition: number): boolean => partition % sorted.length === place
    const assignment: Assignment = Object.fromEntries(topics.map((topic) => [topic, partitionsOf(topic).filter(mine)]))
    return {
      memberId,
      memberAssignment: AssignerProtocol.MemberAssignment.encode({ version: VERSION, assignment, userData: NO_DATA }),
    }
  })
}
