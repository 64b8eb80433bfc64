using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace LearningHours.Fast;

/// <summary>Has memory brought near that is about to be looked at, and waits for nothing. A hint: it changes no result.</summary>
internal static class NearMemory
{
    public const int CacheLine = 64;

    // Objects may move meanwhile: then the wrong memory is near, and nothing else is wrong.

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Of<T>(ref readonly T place)
    {
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in place)));
    }

    /// <summary>The first two cache lines of an object, which is not looked at for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void OfObject(object thing)
    {
        if (!Sse.IsSupported) return;
        var address = *(byte**)Unsafe.AsPointer(ref thing);
        Sse.Prefetch0(address);
        Sse.Prefetch0(address + CacheLine);
    }
}
