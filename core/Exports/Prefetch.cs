using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace LearningHours.Exports;

/// <summary>Has memory brought near that is about to be looked at, and waits for nothing. A hint: it changes no result.</summary>
internal static class Prefetch
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Of<T>(ref readonly T place)
    {
        // Objects may move meanwhile: then the wrong memory is near, and nothing else is wrong.
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in place)));
    }
}
