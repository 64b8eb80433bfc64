using LearningHours.Feeds.Receipts;
using LearningHours.Storage;

namespace LearningHours.Nightly;

/// <summary>
/// Does what may only happen once a run is done, because it cannot be taken back: deletes the rows of people who are gone, and records in
/// receipts which night used their file. The next run finds what is left and finishes it.
/// </summary>
public sealed class NightSettlement(StorageAccount storage, TimeProvider time)
{
    private const int Batch = 1000;

    public async Task RunAsync(RunLease lease, NightInputs inputs, IEnumerable<StoredDecision> gone)
    {
        foreach (var rows in gone.Chunk(Batch))
        {
            await lease.EnsureOursAsync();
            await storage.Decisions.DeleteAsync(rows, lease.Cancel);
        }
        var used = await storage.Receipts.ReadUsedAsync(lease.Cancel);
        // If the same bytes came under two names, the first counts: the rows of the second are all duplicates.
        foreach (var receipt in FileReceipt.OfWholeFiles(inputs.Night.Receipts).DistinctBy(static r => (r.Feed, r.Sha256)))
            if (!used.Contains((receipt.Feed, receipt.Sha256)))
                await storage.Receipts.RecordAsync(receipt, ResultBlobs.PrefixOf(inputs.AsOf), time.GetUtcNow(), lease.Cancel);
    }

    /// <summary>Finds the stored rows of the night's plans under whose key the night has no decision.</summary>
    public async Task<IReadOnlyList<StoredDecision>> FindGoneAsync(NightInputs inputs, CancellationToken cancel)
    {
        var decided = inputs.Decide(findings: false)
            .Select(static d => (d.Plan.Id, d.Employment.Agency, d.Employee.Number, d.Entitlement.Id)).ToHashSet();
        var gone = new List<StoredDecision>();
        foreach (var plan in inputs.PlanHashes.Keys)
            await foreach (var stored in storage.Decisions.StreamAsync(plan, cancel))
                if (stored.Current.Row is var row && !decided.Contains((row.Plan, row.Agency, row.Employee, row.Entitlement)))
                    gone.Add(stored);
        return gone;
    }
}
