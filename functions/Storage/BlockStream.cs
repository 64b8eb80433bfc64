using System.Globalization;
using System.Text;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace LearningHours.Storage;

/// <summary>
/// Writes a blob block by block, for the only process that may write it. Requests carry no conditions, so that a block or a commit whose
/// response was lost can be sent again unchanged. Nothing is visible before <see cref="CommitAsync"/>.
/// </summary>
internal sealed class BlockStream(BlockBlobClient blob, CancellationToken cancel) : Stream
{
    private const int BlockSize = 4 << 20;

    private readonly MemoryStream _block = new(BlockSize);
    private readonly List<string> _ids = [];

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var length = Math.Min(buffer.Length, BlockSize - (int)_block.Length);
            _block.Write(buffer[..length]);
            buffer = buffer[length..];
            if (_block.Length == BlockSize) Stage();
        }
    }

    /// <summary>Commits what was written as the blob's content, replacing any existing blob.</summary>
    public async Task CommitAsync()
    {
        if (_block.Length > 0) Stage();
        await blob.CommitBlockListAsync(_ids, new CommitBlockListOptions(), cancel);
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();

    private void Stage()
    {
        var id = Convert.ToBase64String(Encoding.ASCII.GetBytes(_ids.Count.ToString("000000", CultureInfo.InvariantCulture)));
        _block.Position = 0;
        blob.StageBlock(id, _block, cancellationToken: cancel);
        _ids.Add(id);
        _block.SetLength(0);
    }
}
