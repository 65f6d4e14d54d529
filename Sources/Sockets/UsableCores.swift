import LinuxCalls

/// How many cores this process may run on: those of the machine, or fewer where taskset or a container says so.
package var usableCores: Int { Int(usable_cores()) }
